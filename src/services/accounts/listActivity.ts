import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { describeDevice } from '../../lib/device.ts'
import { sayEvent } from '../audit/sayEvent.ts'

interface Event extends Record<string, unknown> {
  id: string
  at: string
  action: string
  outcome: 'success' | 'failure' | 'denied'
  actorName: string | null
  collection: string | null
  ip: string | null
  userAgent: string | null
}

type Told = Event & { device: string | null; text: string }

export interface Activity {
  docs: Told[]
  totalDocs: number
  page: number
  limit: number
  totalPages: number
  hasNextPage: boolean
  /** The sign-in before the latest one, so that a stranger's is noticed. */
  previousLogin: { at: string; ip: string | null; device: string | null } | null
}

const columns = sql`id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, action, outcome,
  actor_name as "actorName", collection, ip, user_agent as "userAgent"`

/**
 * What a person did and what was done to their account, newest first. Each half is read from the end
 * of its index, so that a page costs the same however long the trail is.
 */
async function readPage(
  req: PayloadRequest,
  userId: string,
  limit: number,
  offset: number,
): Promise<Event[]> {
  const most = limit + offset
  const db = await databaseOf(req)
  const found = await db.execute<Event>(sql`
    with newest as (
      (select id, at from audit_events where subject_id = ${userId} order by at desc limit ${most})
      union
      (select id, at from audit_events where actor_id = ${userId} order by at desc limit ${most}))
    select ${columns} from audit_events
    where id in (select id from newest order by at desc limit ${limit} offset ${offset})
    order by audit_events.at desc, id`)
  return found.rows
}

async function countEvents(req: PayloadRequest, userId: string): Promise<number> {
  const db = await databaseOf(req)
  const found = await db.execute<{ total: number }>(sql`
    select ((select count(*) from audit_events where subject_id = ${userId})
      + (select count(*) from audit_events where actor_id = ${userId} and subject_id is distinct from ${userId}))::int as total`)
  return found.rows[0]?.total ?? 0
}

async function findPreviousLogin(req: PayloadRequest, userId: string): Promise<Event | null> {
  const db = await databaseOf(req)
  const found = await db.execute<Event>(sql`
    select ${columns} from audit_events where subject_id = ${userId} and action = 'login.succeeded'
    order by audit_events.at desc limit 1 offset 1`)
  return found.rows[0] ?? null
}

/** A page of a person's activity, each event also as a sentence in the reader's language. */
export async function listActivity(
  req: PayloadRequest,
  userId: string,
  { page, limit }: { page: number; limit: number },
): Promise<Activity> {
  const language = req.i18n?.language
  const deviceOf = ({ userAgent }: Event): string | null => describeDevice(userAgent, language)
  const events = await readPage(req, userId, limit, (page - 1) * limit)
  const totalDocs = await countEvents(req, userId)
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  const before = await findPreviousLogin(req, userId)
  return {
    docs: events.map((event) => {
      const device = deviceOf(event)
      return { ...event, device, text: sayEvent(language, { ...event, device }) }
    }),
    totalDocs,
    page,
    limit,
    totalPages,
    hasNextPage: page < totalPages,
    previousLogin: before && { at: before.at, ip: before.ip, device: deviceOf(before) },
  }
}
