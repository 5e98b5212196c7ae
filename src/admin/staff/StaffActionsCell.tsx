'use client'

import type { DefaultCellComponentProps, UIFieldClient } from 'payload'

import { useAuth } from '@payloadcms/ui'

import { StaffActions } from './StaffActions.tsx'
import { mayManageStaff } from './staffActions.ts'

/** The actions on the login of a staff member, in sight; empty where the person manages none. */
export const StaffActionsCell = ({ rowData }: DefaultCellComponentProps<UIFieldClient>) => {
  const { user } = useAuth()
  return mayManageStaff(user, rowData) ? <StaffActions row={rowData} /> : null
}
