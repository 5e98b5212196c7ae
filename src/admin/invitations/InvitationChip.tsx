'use client'

import type { SelectFieldClient } from 'payload'

import { useTranslation } from '@payloadcms/ui'

import { sayTimeLeft } from '../accounts/sayTimeLeft.ts'
import { Chip } from '../cells/Chip.tsx'
import { sayOption } from '../sayOption.ts'
import { useNow } from '../useNow.ts'
import { type InvitationRow, invitationState } from './invitationState.ts'

interface Props {
  row: InvitationRow
  options: SelectFieldClient['options']
}

/** The state of an invitation as a chip, a pending one with the time that is left. */
export const InvitationChip = ({ row, options }: Props) => {
  const { i18n } = useTranslation()
  const now = useNow()
  const { state, until } = invitationState(row, now)
  const said = sayOption(options, state, i18n)
  const left = until && now ? ` · ${sayTimeLeft(i18n.language, until, now)}` : ''
  return (
    <Chip
      label={`${said}${left}`}
      value={state}
      {...(state === 'expired' && { tone: 'attention' })}
    />
  )
}
