'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { CellLink } from '../cells/CellLink.tsx'
import { AccountChip } from './AccountChip.tsx'

/** The state of a user's account in a list. */
export const AccountCell = ({ rowData, ...cell }: DefaultCellComponentProps<SelectFieldClient>) => (
  <CellLink {...cell} rowData={rowData}>
    <AccountChip row={rowData} />
  </CellLink>
)
