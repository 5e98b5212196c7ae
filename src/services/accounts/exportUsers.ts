import { sql } from '@payloadcms/db-postgres'
import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { BYTE_ORDER_MARK } from '../../lib/byteOrderMark.ts'
import { safeCell } from '../../lib/safeCell.ts'
import { streamText } from '../../lib/streamText.ts'
import { recordEvent } from '../audit/recordEvent.ts'

const ROWS_AT_ONCE = 500

/** The columns of the file, in its order; nothing else of an account ever leaves by it. */
const columns = [
  'username',
  'email',
  'title',
  'firstName',
  'lastName',
  'role',
  'organization',
  'department',
  'employeeId',
  'phone',
  'language',
  'status',
  'isStaff',
  'nationalAccess',
  'twoFactor',
  'lastLoginAt',
  'createdAt',
] as const

type Row = Record<(typeof columns)[number], string | boolean | null> & { id: string }

const moment = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

async function readRows(req: PayloadRequest, after: string | null): Promise<Row[]> {
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    select u.id, u.username, u.email, u.title, u.first_name as "firstName", u.last_name as "lastName", u.role,
      o.name as organization, d.name as department, u.employee_id as "employeeId", u.phone, u.language, u.status,
      u.is_staff as "isStaff", u.national_access as "nationalAccess", u.two_factor as "twoFactor",
      ${moment('u.last_login_at')} as "lastLoginAt", ${moment('u.created_at')} as "createdAt"
    from users u left join organizations o on o.id = u.organization_id left join departments d on d.id = u.department_id
    where ${after}::uuid is null or u.id > ${after}::uuid
    order by u.id limit ${ROWS_AT_ONCE}`)
  return found.rows
}

const cellOf = (value: string | boolean | null): string => safeCell(String(value ?? ''))

const write = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' })

/** All accounts as a CSV file, in parts, so that its size costs no memory. */
async function* partsOf(req: PayloadRequest): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + write([[...columns]])
  let rows = await readRows(req, null)
  while (rows.length > 0) {
    yield write(rows.map((row) => columns.map((column) => cellOf(row[column]))))
    rows = rows.length < ROWS_AT_ONCE ? [] : await readRows(req, rows.at(-1)?.id ?? null)
  }
}

/** Notes in the trail that the list of accounts leaves the house, and returns it as a CSV file. */
export async function exportUsers(req: PayloadRequest): Promise<ReadableStream<Uint8Array>> {
  await recordEvent(req, { action: 'export.created', collection: 'users' })
  return streamText(partsOf(req))
}
