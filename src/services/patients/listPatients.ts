import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf, type Actor } from '../../access/actor.ts'
import { chosenScope } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { reachedRows } from '../reach/reachedRows.ts'
import { startsOfMonth } from './startsOfMonth.ts'
import { type FoundPatient, type ListedPatient, listedPatients, toListed } from './listedPatient.ts'
import { matchPatients, type PatientMatch } from './matchPatients.ts'

type Fragment = ReturnType<typeof sql>

const ROWS = 10
/** Matches of a search are counted up to here; whoever finds more types more. */
const COUNTED = 1000

export interface PatientFilters {
  q: string
  /** The month of the programme, 1 to 18. */
  month: number | null
  page: number
  /** Those who are in no programme too. */
  isAll: boolean
  /** One organization, for who works for all of them. */
  organization: string | null
}

export interface PatientPage {
  docs: ListedPatient[]
  totalDocs: number
  /** Whether more match than were counted. */
  isMore: boolean
  page: number
  limit: number
}

interface Sought {
  actor: Actor
  filters: PatientFilters
  match: PatientMatch | null
  /** What holds for every row of the list. */
  condition: Fragment
}

/** Active admissions that began when their programme month says. */
function inMonth(actor: Actor, month: number): Fragment {
  const today = calendarDateIn(actor.scope.settings?.timezone ?? 'UTC', clock.now())
  const { before, from } = startsOfMonth(month, today)
  return sql`a.status = 'active' and ${reachedRows(actor, { collection: 'admissions', alias: 'a', isList: true })}
    ${from === null ? sql`` : sql`and a.start_date >= ${from}`}
    ${before === null ? sql`` : sql`and a.start_date < ${before}`}`
}

function choosePage({ actor, condition, filters }: Sought): Fragment {
  const { month, organization, page } = filters
  const span = sql`limit ${ROWS} offset ${(page - 1) * ROWS}`
  const numbered = (rows: Fragment): Fragment =>
    sql`select id, row_number() over () as place from (${rows}) as page`
  // A month has an order of its own: its index ends with the day on which the programme began.
  if (month !== null)
    return numbered(sql`select p.id from admissions a join patients p on p.id = a.patient_id
      where ${inMonth(actor, month)} and ${condition} order by a.start_date desc, a.id desc ${span}`)
  // Names are in order within an organization; over all of them the newest come first.
  const isWide = organization === null && chosenScope(actor, 'patients') !== 'org'
  const order = isWide ? sql`p.created_at desc, p.id desc` : sql`p.last_name, p.first_name, p.id`
  return numbered(sql`select p.id from patients p where ${condition} order by ${order} ${span}`)
}

function countRows({ actor, condition, filters, match }: Sought): Fragment {
  const { isAll, month, organization } = filters
  const within = (alias: string): Fragment =>
    organization === null
      ? sql`true`
      : sql`${sql.raw(alias)}.organization_id = ${organization}::uuid`
  if (match)
    return sql`select count(*) from (select from patients p ${
      month === null
        ? sql``
        : sql`join admissions a on a.patient_id = p.id and ${inMonth(actor, month)}`
    } where ${condition} limit ${COUNTED + 1}) as counted`
  if (month !== null)
    return sql`select count(*) from admissions a where ${inMonth(actor, month)} and ${within('a')}`
  if (chosenScope(actor, 'patients') === 'own')
    return sql`select count(*) from patients p where ${condition}`
  // Notes on how many rows there are say their organization as the rows themselves do.
  return sql`select coalesce(sum(c.delta), 0) from row_counts c
    where c.table_name = ${isAll ? 'patients' : 'patients.active'} and ${within('c')}
    and ${reachedRows(actor, { collection: 'patients', alias: 'c', isList: true })}`
}

/**
 * One page of the patients in a programme, or of all, by name; those of one programme month by the
 * day on which it began. One statement.
 * @throws Refusal `unauthenticated`
 */
export async function listPatients(
  req: PayloadRequest,
  filters: PatientFilters,
): Promise<PatientPage> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const { isAll, organization, page, q } = filters
  const match = matchPatients(q)
  const condition = sql`${reachedRows(actor, { collection: 'patients', alias: 'p', isList: true })}
    ${isAll ? sql`` : sql`and p.is_active`}
    ${organization === null ? sql`` : sql`and p.organization_id = ${organization}::uuid`}
    ${match ? sql`and ${match.isMatch}` : sql``}`
  const sought: Sought = { actor, condition, filters, match }
  const db = await databaseOf(req)
  const found = await db.execute<{ docs: FoundPatient[]; total: number }>(sql`
    select (${listedPatients(actor, choosePage(sought))}) as docs,
      (${countRows(sought)})::int as total`)
  const { docs = [], total = 0 } = found.rows[0] ?? {}
  const isMore = match !== null && total > COUNTED
  return {
    docs: docs.map(toListed),
    totalDocs: isMore ? COUNTED : total,
    isMore,
    page,
    limit: ROWS,
  }
}
