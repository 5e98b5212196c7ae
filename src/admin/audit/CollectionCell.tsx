'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'

/** The kind of document that an event is about, by its name. */
export const CollectionCell = ({ cellData }: DefaultCellComponentProps<TextFieldClient>) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const found = config.collections.find(({ slug }) => slug === cellData)
  if (!found) return <span className="pc-empty">{cellData ? String(cellData) : '–'}</span>
  return <span>{getTranslation(found.labels.singular, i18n)}</span>
}
