import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { findOrganizationOfDomain } from '../organizations/findDomain.ts'

/** The organization at whose door a patient stands, as far as the door is concerned. */
export interface PatientPlace extends Record<string, unknown> {
  id: string
  phoneCountry: string
  mode: 'one-time-code' | 'phone-and-username' | 'off'
}

/** Finds the organization by its slug, else by the domain on which the request came; null when there is none that is active. */
export async function findPlace(
  req: PayloadRequest,
  slug: string | undefined,
): Promise<PatientPlace | null> {
  const host = req.headers.get('x-request-host')
  const own = slug === undefined ? await findOrganizationOfDomain(req.payload, host) : null
  const db = await databaseOf(req)
  const found = await db.execute<PatientPlace>(sql`
    select id, phone_country as "phoneCountry", patient_login as mode from organizations
    where is_active and (slug = ${slug ?? null} or id = ${own}::uuid)`)
  return found.rows[0] ?? null
}
