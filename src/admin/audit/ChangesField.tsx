'use client'

import type { JSONFieldClientComponent } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useField, useFormFields, useTranslation } from '@payloadcms/ui'

import { ChangesTable } from './ChangesTable.tsx'
import { ReadOnlyText } from './ReadOnlyText.tsx'

/** What an event changed, on the form of the event. */
export const ChangesField: JSONFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { value } = useField<Record<string, unknown> | null>({ path })
  const slug = useFormFields(([fields]) => fields['collection']?.value)
  return (
    <ReadOnlyText label={getTranslation(field.label ?? '', i18n)}>
      <ChangesTable changes={value} collection={typeof slug === 'string' ? slug : null} />
    </ReadOnlyText>
  )
}
