import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf, type OrganizationSettings } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'

type Row = Record<string, unknown> & OrganizationSettings

/**
 * The settings of an organization that rules need. The actor's own come with the session, at no
 * cost; another organization's cost one statement.
 */
export async function findSettings(
  req: PayloadRequest,
  organization: unknown,
): Promise<OrganizationSettings | null> {
  if (typeof organization !== 'string') return null
  const own = actorOf(req)?.scope.settings
  if (own?.id === organization) return own
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    select id, timezone, phone_country as "phoneCountry", currency, locale, slot_minutes::int as "slotMinutes",
      default_cost::int as "defaultCost", default_priority_cost::int as "defaultPriorityCost",
      patients_may_book as "patientsMayBook", edit_window_hours::int as "editWindowHours"
    from organizations where id::text = ${organization}`)
  return found.rows[0] ?? null
}

/** The country whose national spelling a row's phone numbers are in. */
export async function findPhoneCountry(
  req: PayloadRequest,
  row: Record<string, unknown>,
): Promise<string> {
  if (typeof row.phoneCountry === 'string') return row.phoneCountry
  const own = actorOf(req)
  const settings = await findSettings(req, row.organization ?? own?.organization)
  return settings?.phoneCountry ?? 'EG'
}
