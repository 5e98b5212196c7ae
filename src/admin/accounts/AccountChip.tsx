'use client'

import { useTranslation } from '@payloadcms/ui'

import { Chip } from '../cells/Chip.tsx'
import type { ChipTone } from '../cells/chipTones.ts'
import { useNow } from '../useNow.ts'
import { type AccountRow, type AccountState, accountState } from './accountState.ts'
import { sayAccount } from './sayAccount.ts'

const tones: Readonly<Record<AccountState, ChipTone>> = {
  invited: 'info',
  expired: 'attention',
  active: 'ok',
  locked: 'danger',
  deactivated: 'neutral',
}

/** The state of an account as a chip, with the hours or minutes that are left. */
export const AccountChip = ({ row }: { row: AccountRow }) => {
  const { i18n } = useTranslation()
  const now = useNow()
  const account = accountState(row, now)
  return (
    <Chip
      label={sayAccount(i18n.language, account, now)}
      tone={tones[account.state]}
      value={account.state}
    />
  )
}
