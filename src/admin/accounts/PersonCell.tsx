'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { readText } from '../asking/readKey.ts'
import { CellLink } from '../cells/CellLink.tsx'

/** Who a row is: what they sign in with, and their names under it. */
export const PersonCell = ({ rowData, ...cell }: DefaultCellComponentProps<TextFieldClient>) => {
  const names = [readText(rowData, 'firstName'), readText(rowData, 'lastName')]
    .filter(Boolean)
    .join(' ')
  const login = readText(rowData, 'username') ?? readText(rowData, 'email') ?? '–'
  return (
    <CellLink {...cell} rowData={rowData}>
      <span className="pc-person">
        <bdi>{login}</bdi>
        {names && (
          <span className="pc-person__names">
            <bdi>{names}</bdi>
          </span>
        )}
      </span>
    </CellLink>
  )
}
