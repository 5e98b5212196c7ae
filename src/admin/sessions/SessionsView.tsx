import type { DocumentViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { actorOf } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { clock } from '../../lib/clock.ts'
import { sayIn } from '../../lib/words.ts'
import { TabSteps } from '../TabSteps.tsx'
import { SessionsTable } from './SessionsTable.tsx'
import { sessionWords } from './sessionWords.ts'

/** More open sessions than anybody has. */
const SHOWN = 100

/** Where a person is signed in now. */
export const SessionsView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const actor = actorOf(req)
  if (!actor) return null
  const { docs } = await req.payload.find({
    collection: 'login-sessions',
    where: {
      and: [
        { user: { equals: doc['id'] } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: clock.now().toISOString() } },
      ],
    },
    depth: 0,
    limit: SHOWN,
    pagination: false,
    sort: '-lastSeenAt',
    overrideAccess: false,
    req,
  })
  return (
    <Gutter className="pc-tab">
      <TabSteps tab={sayIn(req.i18n.language, sessionWords.title)} />
      {docs.length === 0 ? (
        <p className="pc-quiet">{sayIn(req.i18n.language, sessionWords.empty)}</p>
      ) : (
        <SessionsTable
          mayEnd={scopeOf(actor, 'login-sessions', 'delete') !== undefined}
          own={actor.scope.sessionId}
          sessions={docs}
          user={doc}
        />
      )}
    </Gutter>
  )
}
