'use client'

import type { TextFieldClientComponent } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useField, useTranslation } from '@payloadcms/ui'

import { ReadOnlyText } from './ReadOnlyText.tsx'

/** The kind of document that an event is about, by its name. */
export const CollectionField: TextFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { value } = useField<string | null>({ path })
  const found = config.collections.find(({ slug }) => slug === value)
  return (
    <ReadOnlyText label={getTranslation(field.label ?? '', i18n)}>
      {found ? getTranslation(found.labels.singular, i18n) : (value ?? '–')}
    </ReadOnlyText>
  )
}
