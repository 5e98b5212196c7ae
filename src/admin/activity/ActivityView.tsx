import type { DocumentViewServerProps } from 'payload'

import { Gutter, Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { sayIn } from '../../lib/words.ts'
import { listEventsAbout } from '../../services/audit/listEventsAbout.ts'
import { nameRelated } from '../../services/audit/nameRelated.ts'
import { TabSteps } from '../TabSteps.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { activityWords } from './activityWords.ts'

const pageIn = (value: unknown): number => {
  const page = Number(value)
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

/** Who did what to a document, when, and from what to what; newest first. */
export const ActivityView = async ({
  doc,
  initPageResult,
  searchParams,
}: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig) return null
  const { slug } = collectionConfig
  const id = String(doc['id'])
  const say = (name: keyof typeof activityWords) => sayIn(req.i18n.language, activityWords[name])
  const events = await listEventsAbout(
    req,
    { collection: slug, id },
    pageIn(searchParams?.['page']),
  )
  const names = await nameRelated(req, events.docs)
  const { admin } = req.payload.config.routes
  const here = formatAdminURL({ adminRoute: admin, path: `/collections/${slug}/${id}/activity` })
  const { page = 1, totalPages } = events
  return (
    <Gutter className="pc-tab">
      <TabSteps tab={say('title')} />
      {events.docs.length === 0 ? (
        <p className="pc-quiet">{say('empty')}</p>
      ) : (
        <ActivityTable about={{ collection: slug, id }} events={events.docs} names={names} />
      )}
      {totalPages > 1 && (
        <nav aria-label={say('page')} className="pc-pages">
          {events.hasPrevPage && (
            <Link className="pc-button" href={`${here}?page=${page - 1}`} prefetch={false}>
              {say('newer')}
            </Link>
          )}
          <span>
            {say('page')} {page} {say('of')} {totalPages}
          </span>
          {events.hasNextPage && (
            <Link className="pc-button" href={`${here}?page=${page + 1}`} prefetch={false}>
              {say('older')}
            </Link>
          )}
        </nav>
      )}
    </Gutter>
  )
}
