'use client'

import type { ClientField } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'

import { words } from '../../lib/words.ts'
import { useSay } from '../useSay.ts'
import { findFieldAt } from './findFieldAt.ts'
import { sayValue } from './sayValue.ts'

const head = {
  field: words('Field', 'الحقل', 'Campo'),
  from: words('From', 'من', 'De'),
  to: words('To', 'إلى', 'A'),
  nothing: words('Nothing was changed.', 'لم يتغير شيء.', 'No cambió nada.'),
}

const isChange = (value: unknown): value is { from?: unknown; to?: unknown } =>
  typeof value === 'object' && value !== null && ('from' in value || 'to' in value)

interface Props {
  /** The collection of the document that was changed. */
  collection: string | null
  changes: Readonly<Record<string, unknown>> | null
  /** Names of related documents by id, as far as they are known. */
  names?: Readonly<Record<string, string>>
}

/** What an event changed: one row a field, with its label, from what to what. */
export const ChangesTable = ({ collection, changes, names = {} }: Props) => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const about = config.collections.find(({ slug }) => slug === collection)
  const labelOf = (name: string, found: ClientField | undefined): string =>
    found && 'label' in found && found.label ? getTranslation(found.label, i18n) : name
  const shown = Object.entries(changes ?? {}).filter(([, change]) => isChange(change))
  if (shown.length === 0) return <>{say(head.nothing)}</>
  return (
    <table className="pc-changes">
      <thead>
        <tr>
          <th scope="col">{say(head.field)}</th>
          <th scope="col">{say(head.from)}</th>
          <th scope="col">{say(head.to)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(([name, change]) => {
          const found = findFieldAt(about?.fields ?? [], name)
          const { from, to } = isChange(change) ? change : {}
          return (
            <tr key={name}>
              <th scope="row">{labelOf(name, found)}</th>
              <td>
                <bdi>{sayValue(from, found, i18n, names)}</bdi>
              </td>
              <td>
                <bdi>{sayValue(to, found, i18n, names)}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
