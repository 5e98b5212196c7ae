'use client'

import type { ClientField, JSONFieldClientComponent } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui'

import { sayIn, words } from '../../lib/words.ts'
import { findFieldAt } from './findFieldAt.ts'
import { ReadOnlyText } from './ReadOnlyText.tsx'
import { sayValue } from './sayValue.ts'

const head = {
  field: words('Field', 'الحقل', 'Campo'),
  from: words('From', 'من', 'De'),
  to: words('To', 'إلى', 'A'),
  nothing: words('Nothing was changed.', 'لم يتغير شيء.', 'No cambió nada.'),
}

const isChange = (value: unknown): value is { from?: unknown; to?: unknown } =>
  typeof value === 'object' && value !== null && ('from' in value || 'to' in value)

/** What an event changed: one row a field, with its label, from what to what. */
export const ChangesField: JSONFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { value } = useField<Record<string, unknown> | null>({ path })
  const slug = useFormFields(([fields]) => fields['collection']?.value)
  const about = config.collections.find((known) => known.slug === slug)
  const labelOf = (name: string, found: ClientField | undefined): string =>
    found && 'label' in found && found.label ? getTranslation(found.label, i18n) : name
  const changes = Object.entries(value ?? {}).filter(([, change]) => isChange(change))
  const label = getTranslation(field.label ?? '', i18n)
  if (changes.length === 0) {
    return <ReadOnlyText label={label}>{sayIn(i18n.language, head.nothing)}</ReadOnlyText>
  }
  return (
    <ReadOnlyText label={label}>
      <table className="pc-changes">
        <thead>
          <tr>
            <th scope="col">{sayIn(i18n.language, head.field)}</th>
            <th scope="col">{sayIn(i18n.language, head.from)}</th>
            <th scope="col">{sayIn(i18n.language, head.to)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(([name, change]) => {
            const found = findFieldAt(about?.fields ?? [], name)
            const { from, to } = isChange(change) ? change : {}
            return (
              <tr key={name}>
                <th scope="row">{labelOf(name, found)}</th>
                <td>
                  <bdi>{sayValue(from, found, i18n)}</bdi>
                </td>
                <td>
                  <bdi>{sayValue(to, found, i18n)}</bdi>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ReadOnlyText>
  )
}
