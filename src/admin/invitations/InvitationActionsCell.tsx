'use client'

import type { DefaultCellComponentProps, UIFieldClient } from 'payload'

import { InvitationActions } from './InvitationActions.tsx'

/** The actions of an invitation in a list, in sight. Whoever reads invitations may act upon them. */
export const InvitationActionsCell = ({ rowData }: DefaultCellComponentProps<UIFieldClient>) => (
  <InvitationActions row={rowData} />
)
