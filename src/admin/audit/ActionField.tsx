'use client'

import type { TextFieldClientComponent } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useField, useTranslation } from '@payloadcms/ui'

import { sayAction } from '../../services/audit/sayAction.ts'
import { ReadOnlyText } from './ReadOnlyText.tsx'

/** What was done, in words, with the stable code beside it. */
export const ActionField: TextFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { value } = useField<string>({ path })
  return (
    <ReadOnlyText label={getTranslation(field.label ?? '', i18n)}>
      {sayAction(i18n.language, value ?? '')} <code className="pc-quiet">{value}</code>
    </ReadOnlyText>
  )
}
