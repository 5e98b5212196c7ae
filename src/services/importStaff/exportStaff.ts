import { sql } from '@payloadcms/db-postgres'
import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest, Where } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { BYTE_ORDER_MARK } from '../../lib/byteOrderMark.ts'
import { safeCell } from '../../lib/safeCell.ts'
import { streamText } from '../../lib/streamText.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { findMatching } from '../selection/findMatching.ts'
import { columnNames, type StaffColumn } from './staffColumns.ts'

const ROWS_AT_ONCE = 500

const columns = [...columnNames, 'accountState'] as const

type Row = Record<StaffColumn | 'accountState', string | null>

const asList = (ids: readonly string[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))`

async function inOrder(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  const db = await databaseOf(req)
  const sorted = await db.execute<{ id: string }>(
    sql`select id from staff where id in ${asList(ids)} order by full_name, id`,
  )
  return sorted.rows.map(({ id }) => id)
}

async function readRows(req: PayloadRequest, ids: readonly string[]): Promise<Row[]> {
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    select s.employee_id as "employeeId", s.first_name as "firstName", s.last_name as "lastName",
      s.first_name_ar as "firstNameAr", s.last_name_ar as "lastNameAr", s.email, s.phone, s.staff_type as "staffType",
      s.job_title as "jobTitle", s.specialization, s.license_number as "licenseNumber",
      s.license_expires_on as "licenseExpiresOn", d.name as department, s.status, o.name as organization,
      s.account_state as "accountState"
    from staff s join organizations o on o.id = s.organization_id left join departments d on d.id = s.department_id
    where s.id in ${asList(ids)} order by s.full_name, s.id`)
  return found.rows
}

const write = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' })

async function* partsOf(req: PayloadRequest, ids: readonly string[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + write([[...columns]])
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const rows = await readRows(req, ids.slice(at, at + ROWS_AT_ONCE))
    yield write(rows.map((row) => columns.map((column) => safeCell(row[column] ?? ''))))
  }
}

/**
 * Notes in the trail that a list of staff leaves the house, and returns it as a CSV file: the rows
 * that the person may read and that the filter names, in the form in which they can be imported.
 * @throws Refusal `invalid-query`
 */
export async function exportStaff(
  req: PayloadRequest,
  where: Where,
): Promise<ReadableStream<Uint8Array>> {
  const ids = await inOrder(req, await findMatching(req, 'staff', where))
  await recordEvent(req, {
    action: 'export.created',
    collection: 'staff',
    changes: { rows: { from: null, to: ids.length } },
  })
  return streamText(partsOf(req, ids))
}
