'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { useTranslation } from '@payloadcms/ui'

import { sayOption } from '../sayOption.ts'
import { Chip } from './Chip.tsx'

/** A choice as a chip. */
export const StatusCell = ({ cellData, field }: DefaultCellComponentProps<SelectFieldClient>) => {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string' || !cellData) return <span className="pc-empty">–</span>
  return <Chip label={sayOption(field.options, cellData, i18n)} value={cellData} />
}
