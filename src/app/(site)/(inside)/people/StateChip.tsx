'use client'

import {
  type AccountRow,
  type AccountState,
  accountState,
} from '../../../../admin/accounts/accountState.ts'
import { sayAccount } from '../../../../admin/accounts/sayAccount.ts'
import { Chip } from '../../../../admin/cells/Chip.tsx'
import type { ChipTone } from '../../../../admin/cells/chipTones.ts'
import { useNow } from '../../../../admin/useNow.ts'
import { usePageLanguage } from '../../shell/PageFrame.tsx'

const tones: Readonly<Record<AccountState, ChipTone>> = {
  invited: 'info',
  expired: 'attention',
  active: 'ok',
  locked: 'danger',
  deactivated: 'neutral',
}

/** The state of an account with the hours or minutes that are left, as in the panel. */
export const StateChip = ({ row }: { row: AccountRow }) => {
  const language = usePageLanguage()
  const now = useNow()
  const account = accountState(row, now)
  return (
    <Chip
      label={sayAccount(language, account, now)}
      tone={tones[account.state]}
      value={account.state}
    />
  )
}
