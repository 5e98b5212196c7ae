'use client'

import type { DefaultCellComponentProps, UIFieldClient } from 'payload'

import { useAuth } from '@payloadcms/ui'

import { readText } from '../asking/readKey.ts'
import { AccountActions } from './AccountActions.tsx'
import { mayManage } from './accountActions.ts'
import { sayPerson } from './sayPerson.ts'

/** The actions of a row, in sight; empty where the person may not act upon it. */
export const AccountActionsCell = ({ rowData }: DefaultCellComponentProps<UIFieldClient>) => {
  const { user } = useAuth()
  if (!mayManage(user ?? null, rowData)) return null
  const row = { ...rowData, id: String(rowData.id), email: readText(rowData, 'email') }
  return <AccountActions name={sayPerson(rowData)} row={row} />
}
