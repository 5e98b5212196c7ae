'use client'

import { getTranslation } from '@payloadcms/translations'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { describeDevice } from '../../lib/device.ts'
import { ChangesTable } from '../audit/ChangesTable.tsx'
import { sayAction } from '../../services/audit/sayAction.ts'
import { sayEvent } from '../../services/audit/sayEvent.ts'
import { Chip } from '../cells/Chip.tsx'
import { Moment } from '../cells/Moment.tsx'
import { sayOption } from '../sayOption.ts'
import { useSay } from '../useSay.ts'
import { activityWords } from './activityWords.ts'

interface Event {
  id: string
  at: string
  actorName?: string | null
  action: string
  outcome: string
  collection?: string | null
  documentId?: string | null
  changes?: unknown
  ip?: string | null
  userAgent?: string | null
}

interface Props {
  /** The document whose activity this is: events about it do not name it again. */
  about: { collection: string; id: string }
  events: readonly Event[]
  names: Readonly<Record<string, string>>
}

/** What is done to documents, as their own trail says it. */
const onDocuments: readonly string[] = ['create', 'update', 'delete']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The trail of a document as people read it. */
export const ActivityTable = ({ about, events, names }: Props) => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const outcomes =
    config.collections
      .find(({ slug }) => slug === 'audit-events')
      ?.fields.find((field) => 'name' in field && field.name === 'outcome') ?? null
  const sayOutcome = (value: string): string =>
    outcomes?.type === 'select' ? sayOption(outcomes.options, value, i18n) : value

  /** Where from matters for what was done to an account; "changed from" would mean something else. */
  const sentenceOf = ({ action, ip, userAgent }: Event): string =>
    onDocuments.includes(action)
      ? sayAction(i18n.language, action)
      : sayEvent(i18n.language, {
          action,
          ip: ip ?? null,
          device: describeDevice(userAgent ?? null, i18n.language),
        })

  const otherDocument = ({ collection, documentId }: Event) => {
    if (!documentId || (collection === about.collection && documentId === about.id)) return null
    const known = config.collections.find(({ slug }) => slug === collection)
    if (!known) return null
    const path = `/collections/${known.slug}/${documentId}` as const
    return (
      <>
        {' · '}
        <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })} prefetch={false}>
          {getTranslation(known.labels.singular, i18n)}
        </Link>
      </>
    )
  }

  return (
    <table className="pc-activity">
      <thead>
        <tr>
          <th scope="col">{say(activityWords.when)}</th>
          <th scope="col">{say(activityWords.who)}</th>
          <th scope="col">{say(activityWords.what)}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="pc-activity__when">
              <Moment exact language={i18n.language} value={event.at} />
            </td>
            <td>
              <bdi>{event.actorName || say(activityWords.system)}</bdi>
            </td>
            <td>
              <span>{sentenceOf(event)}</span>
              {otherDocument(event)}{' '}
              {event.outcome !== 'success' && (
                <Chip label={sayOutcome(event.outcome)} value={event.outcome} />
              )}
              {isRecord(event.changes) && Object.keys(event.changes).length > 0 && (
                <details className="pc-activity__changes">
                  <summary>{say(activityWords.details)}</summary>
                  <ChangesTable
                    changes={event.changes}
                    collection={event.collection ?? null}
                    names={names}
                  />
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
