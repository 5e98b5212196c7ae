'use client'

import type { DefaultCellComponentProps, UIFieldClient } from 'payload'

import { RequestActions } from './RequestActions.tsx'

/** The actions of a request in a list, in sight. */
export const RequestActionsCell = ({ rowData }: DefaultCellComponentProps<UIFieldClient>) => (
  <RequestActions row={rowData} />
)
