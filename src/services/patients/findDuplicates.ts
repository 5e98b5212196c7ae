import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { isCalendarDate } from '../../lib/calendarDate.ts'
import { Refusal } from '../../lib/errors.ts'
import { nameSounds } from '../../lib/nameSounds.ts'
import { toE164 } from '../../lib/phone.ts'
import { findPhoneCountry } from '../organizations/findSettings.ts'
import { reachedRows } from '../reach/reachedRows.ts'
import { type FoundPatient, type ListedPatient, listedPatients, toListed } from './listedPatient.ts'

type Fragment = ReturnType<typeof sql>

/** What is being typed of a patient. */
export interface TypedPatient {
  id?: string | undefined
  organization?: string | undefined
  firstName: string
  lastName: string
  firstNameAr: string
  lastNameAr: string
  documentNumber: string
  birthDate: string
  phone: string
}

export interface Duplicate extends ListedPatient {
  /** What is alike. */
  reasons: string[]
}

const SHOWN = 5
/** So many of each kind are looked at. */
const NEAR = 20

const has = (pattern: string): Fragment => sql`p.search_text like ${pattern}`

/** The words of a name, each as any of its variants; a part of one word says too little. */
const wordsOf = (...names: string[]): Fragment[] =>
  nameSounds(names.join(' ')).map(
    (variants) =>
      sql`(${sql.join(
        variants.map((sound) => has(`%~${sound} %`)),
        sql` or `,
      )})`,
  )

/** Every word of the name in one script, or every word of it in the other. */
function soundsAlike(typed: TypedPatient): Fragment | null {
  const scripts = [
    [typed.firstName, typed.lastName],
    [typed.firstNameAr, typed.lastNameAr],
  ]
    .filter((names) => names.every((name) => name.trim() !== ''))
    .map((names) => wordsOf(...names))
    .filter((conditions) => conditions.length > 1)
    .map((conditions) => sql`(${sql.join(conditions, sql` and `)})`)
  return scripts.length > 0 ? sql`(${sql.join(scripts, sql` or `)})` : null
}

/** One word of the name at least: enough where the birth date is the same. */
function sharesName(typed: TypedPatient): Fragment | null {
  const conditions = wordsOf(typed.firstName, typed.lastName, typed.firstNameAr, typed.lastNameAr)
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` or `)})` : null
}

async function readPhone(req: PayloadRequest, typed: TypedPatient): Promise<string | null> {
  if (typed.phone.trim() === '') return null
  return toE164(typed.phone, await findPhoneCountry(req, { organization: typed.organization }))
}

/** What makes somebody a likely duplicate, each through an index of its own. */
function listKinds(typed: TypedPatient, phone: string | null): [string, Fragment][] {
  const document = typed.documentNumber.trim()
  const birthDate = isCalendarDate(typed.birthDate) ? typed.birthDate : null
  const alike = soundsAlike(typed)
  const shared = sharesName(typed)
  const undated = birthDate === null ? sql`true` : sql`p.birth_date is null`
  return [
    ...(document ? [['document', sql`p.document_number = ${document}`] as const] : []),
    ...(phone === null ? [] : [['phone', sql`p.phone = ${phone}`] as const]),
    ...(birthDate !== null && shared
      ? [['name-and-birth-date', sql`p.birth_date = ${birthDate} and ${shared}`] as const]
      : []),
    ...(alike ? [['name', sql`${alike} and ${undated}`] as const] : []),
  ].map(([kind, condition]) => [kind, condition])
}

/**
 * Patients of the organization who may be the one being typed: the same document or phone, a
 * similar name and the same birth date, or the same name where no birth date tells them apart. At
 * most five, in one statement, only of what the person may read.
 * @throws Refusal `unauthenticated`
 */
export async function findDuplicates(
  req: PayloadRequest,
  typed: TypedPatient,
): Promise<Duplicate[]> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const organization = typed.organization ?? actor.organization
  if (!organization) return []
  const kinds = listKinds(
    { ...typed, organization },
    await readPhone(req, { ...typed, organization }),
  )
  if (kinds.length === 0) return []
  const place = sql`p.organization_id = ${organization}::uuid
    and ${reachedRows(actor, { collection: 'patients', alias: 'p' })}
    ${typed.id === undefined ? sql`` : sql`and p.id <> ${typed.id}::uuid`}`
  const near = sql.join(
    kinds.map(
      ([kind, condition], rank) =>
        sql`(select p.id, ${kind}::text as kind, ${rank}::int as rank from patients p
          where ${place} and ${condition} limit ${NEAR})`,
    ),
    sql` union all `,
  )
  const db = await databaseOf(req)
  const chosen = sql`
    select id, row_number() over (order by min(rank), count(*) desc, id) as place
    from near group by id order by place limit ${SHOWN}`
  const found = await db.execute<{
    docs: FoundPatient[]
    reasons: Record<string, string[]> | null
  }>(
    sql`with near as materialized (${near})
    select (${listedPatients(actor, chosen)}) as docs,
      (select json_object_agg(id, kinds) from (select id, array_agg(kind order by rank) as kinds
        from near group by id) as known) as reasons`,
  )
  const { docs = [], reasons = null } = found.rows[0] ?? {}
  return docs.map((patient) => ({ ...toListed(patient), reasons: reasons?.[patient.id] ?? [] }))
}
