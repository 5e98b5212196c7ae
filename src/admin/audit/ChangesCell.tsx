'use client'

import type { DefaultCellComponentProps, JSONFieldClient } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'

import { findFieldAt } from './findFieldAt.ts'

const SHOWN = 3

/** The names of the fields that an event changed. */
export const ChangesCell = ({ cellData, rowData }: DefaultCellComponentProps<JSONFieldClient>) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  if (typeof cellData !== 'object' || cellData === null) return <span className="pc-empty">–</span>
  const about = config.collections.find(({ slug }) => slug === rowData['collection'])
  const names = Object.keys(cellData).map((name) => {
    const field = findFieldAt(about?.fields ?? [], name)
    return field && 'label' in field && field.label ? getTranslation(field.label, i18n) : name
  })
  const rest = names.length - SHOWN
  return (
    <span title={names.join(', ')}>
      {names.slice(0, SHOWN).join(', ')}
      {rest > 0 && ` +${rest}`}
    </span>
  )
}
