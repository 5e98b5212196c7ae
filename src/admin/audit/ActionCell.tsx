'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { useTranslation } from '@payloadcms/ui'

import { CellLink } from '../cells/CellLink.tsx'
import { sayAction } from '../../services/audit/sayAction.ts'

/** What was done, in words. */
export const ActionCell = ({ cellData, ...cell }: DefaultCellComponentProps<TextFieldClient>) => {
  const { i18n } = useTranslation()
  return (
    <CellLink {...cell}>
      <span title={String(cellData)}>{sayAction(i18n.language, String(cellData))}</span>
    </CellLink>
  )
}
