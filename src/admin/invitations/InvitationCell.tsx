'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { InvitationChip } from './InvitationChip.tsx'

/** The state of an invitation in a list. */
export const InvitationCell = ({
  field,
  rowData,
}: DefaultCellComponentProps<SelectFieldClient>) => (
  <InvitationChip options={field.options} row={rowData} />
)
