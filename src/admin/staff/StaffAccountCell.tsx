'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { useListRelationships } from '@payloadcms/ui'
import { useEffect } from 'react'

import { readText } from '../asking/readKey.ts'
import { CellLink } from '../cells/CellLink.tsx'
import { StaffAccountChip } from './StaffAccountChip.tsx'

/** The login of a staff member in a list. The users of a page are asked for at once. */
export const StaffAccountCell = ({
  rowData,
  ...cell
}: DefaultCellComponentProps<SelectFieldClient>) => {
  const { documents, getRelationships } = useListRelationships()
  const user = readText(rowData, 'user')
  useEffect(() => {
    if (user !== null) getRelationships([{ relationTo: 'users', value: user }])
  }, [getRelationships, user])
  return (
    <CellLink {...cell} rowData={rowData}>
      <StaffAccountChip
        state={readText(rowData, 'accountState')}
        user={user === null ? null : documents['users']?.[user]}
      />
    </CellLink>
  )
}
