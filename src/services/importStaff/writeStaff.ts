import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { maskChanges } from '../audit/maskChanges.ts'
import { recordEvents } from '../audit/recordEvents.ts'
import type { ImportPlan, Planned, StoredStaff } from './planStaff.ts'

const ROWS_AT_ONCE = 500

/** Rows as a table of PostgreSQL, named and typed like that of staff. */
const asTable = (rows: readonly StoredStaff[]) => sql`
  json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, "employeeId" text, "firstName" text,
    "lastName" text, "firstNameAr" text, "lastNameAr" text, email text, phone text,
    "staffType" enum_staff_staff_type, "jobTitle" text, specialization text, "licenseNumber" text,
    "licenseExpiresOn" text, department uuid, status enum_staff_status)`

/** Stores new staff. @returns the ids of those that nobody else stored in the meantime */
async function insertRows(
  req: PayloadRequest,
  organization: string,
  rows: readonly StoredStaff[],
): Promise<string[]> {
  const db = await databaseOf(req)
  const author = actorOf(req)?.id ?? null
  const stored = await db.execute<{ id: string }>(sql`
    insert into staff (id, employee_id, first_name, last_name, first_name_ar, last_name_ar, email, phone, staff_type,
      job_title, specialization, license_number, license_expires_on, department_id, status, organization_id,
      revision, created_by_id, updated_by_id)
    select id, "employeeId", "firstName", "lastName", "firstNameAr", "lastNameAr", email, phone, "staffType",
      "jobTitle", specialization, "licenseNumber", "licenseExpiresOn", department, status, ${organization}::uuid,
      1, ${author}::uuid, ${author}::uuid
    from ${asTable(rows)}
    on conflict (organization_id, employee_id) do nothing returning id`)
  return stored.rows.map(({ id }) => id)
}

async function updateRows(req: PayloadRequest, rows: readonly StoredStaff[]): Promise<void> {
  const db = await databaseOf(req)
  const author = actorOf(req)?.id ?? null
  await db.execute(sql`
    update staff set first_name = given."firstName", last_name = given."lastName", first_name_ar = given."firstNameAr",
      last_name_ar = given."lastNameAr", email = given.email, phone = given.phone, staff_type = given."staffType",
      job_title = given."jobTitle", specialization = given.specialization, license_number = given."licenseNumber",
      license_expires_on = given."licenseExpiresOn", department_id = given.department, status = given.status,
      updated_by_id = ${author}::uuid, updated_at = now()
    from ${asTable(rows)} where staff.id = given.id`)
}

/** The row as the trail compares it. */
const shown = (staff: StoredStaff, organization: string): Record<string, unknown> => ({
  ...staff,
  organization,
  fullName: `${staff.firstName} ${staff.lastName}`,
  ...(staff.user === null && { accountState: 'none' }),
})

function recordRows(
  req: PayloadRequest,
  action: 'create' | 'update',
  organization: string,
  rows: readonly Planned[],
): Promise<void> {
  const fields = req.payload.collections.staff.config.flattenedFields
  return recordEvents(
    req,
    rows.map(({ after, before }) => ({
      action,
      collection: 'staff',
      documentId: after.id,
      organization,
      subject: after.user,
      changes: maskChanges(
        fields,
        before ? shown(before, organization) : undefined,
        shown(after, organization),
      ),
    })),
  )
}

function* inParts(rows: readonly Planned[]): Generator<readonly Planned[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE)
}

/**
 * Stores what is planned, with its trace in the trail, in the transaction of the request.
 * @returns the rows that somebody else created in the meantime, which are left alone
 */
export async function writeStaff(
  req: PayloadRequest,
  organization: string,
  { creates, updates }: Pick<ImportPlan, 'creates' | 'updates'>,
): Promise<Planned[]> {
  const late: Planned[] = []
  for (const part of inParts(creates)) {
    const ids = new Set(
      await insertRows(
        req,
        organization,
        part.map(({ after }) => after),
      ),
    )
    const isStored = ({ after }: Planned): boolean => ids.has(after.id)
    late.push(...part.filter((each) => !isStored(each)))
    await recordRows(req, 'create', organization, part.filter(isStored))
  }
  for (const part of inParts(updates)) {
    await updateRows(
      req,
      part.map(({ after }) => after),
    )
    await recordRows(req, 'update', organization, part)
  }
  return late
}
