import type { Payload } from 'payload'

import type { Actor } from '../../access/actor.ts'
import type { GovernedCollection } from '../../access/policy.ts'
import { seenRows } from './seenRows.ts'

/** What waits for somebody who administers accounts; `$1` is the present, `$2` the day since which people must have signed in. */
const watched = {
  neverActivated: ['users', 'users', `status = 'invited'`],
  locked: ['users', 'users', 'locked_until > $1::timestamptz'],
  inactive: ['users', 'users', `status = 'active' and last_login_at < $2::timestamptz`],
  invitations: [
    'invitations',
    'invitations',
    `status = 'pending' and expires_at > $1::timestamptz`,
  ],
  requests: ['account-requests', 'account_requests', `status = 'pending'`],
  failedMails: ['messages', 'messages', `status = 'failed'`],
} as const satisfies Record<string, readonly [GovernedCollection, string, string]>

export type Watched = keyof typeof watched

const isWatched = (name: string): name is Watched => Object.hasOwn(watched, name)

const names = Object.keys(watched).filter(isWatched)

/** The figures, in one statement; what the actor's lists do not show beyond own rows is absent. */
export async function countAttention(
  payload: Payload,
  actor: Actor,
  present: { now: Date; inactiveSince: string },
): Promise<Partial<Record<Watched, number>>> {
  const values: unknown[] = [present.now.toISOString(), present.inactiveSince]
  const parts = names.flatMap((name) => {
    const [collection, table, condition] = watched[name]
    const seen = seenRows(actor, collection, values)
    return seen === null
      ? []
      : `select '${name}' as what, count(*)::int as rows from ${table} where ${seen} and ${condition}`
  })
  if (parts.length === 0) return {}
  const found = await payload.db.pool.query<{ what: string; rows: number }>(
    `select what, rows, $1::timestamptz as at, $2::timestamptz as since from (${parts.join(' union all ')}) as figures`,
    values,
  )
  return Object.fromEntries(
    found.rows.flatMap(({ what, rows }) => (isWatched(what) ? [[what, rows]] : [])),
  )
}
