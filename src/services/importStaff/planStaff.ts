import { randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { type GivenRow, staffFields } from './checkRows.ts'
import type { RowFault, TellFault } from './importReport.ts'
import type { ImportTarget } from './importTarget.ts'
import { judgeCell } from './judgeCell.ts'

/** A staff record as it is stored, in the names of the collection. */
export interface StoredStaff extends Record<string, unknown> {
  id: string
  employeeId: string
  firstName: string
  lastName: string
  firstNameAr: string | null
  lastNameAr: string | null
  email: string | null
  phone: string | null
  staffType: string
  jobTitle: string | null
  specialization: string | null
  licenseNumber: string | null
  licenseExpiresOn: string | null
  department: string | null
  status: string
  user: string | null
}

export interface Planned {
  row: number
  before: StoredStaff | null
  after: StoredStaff
}

export interface ImportPlan {
  creates: Planned[]
  updates: Planned[]
  unchanged: Planned[]
  errors: RowFault[]
}

/** The staff with these numbers, held until the end of a transaction. */
async function findStored(
  req: PayloadRequest,
  organization: string,
  given: readonly GivenRow[],
): Promise<ReadonlyMap<string, StoredStaff>> {
  const db = await databaseOf(req)
  const numbers = JSON.stringify(given.map(({ employeeId }) => employeeId))
  const { rows } = await db.execute<StoredStaff>(sql`
    select id, employee_id as "employeeId", first_name as "firstName", last_name as "lastName",
      first_name_ar as "firstNameAr", last_name_ar as "lastNameAr", email, phone, staff_type as "staffType",
      job_title as "jobTitle", specialization, license_number as "licenseNumber",
      license_expires_on as "licenseExpiresOn", department_id as department, status, user_id as "user"
    from staff where organization_id = ${organization}
      and employee_id in (select json_array_elements_text(${numbers}::json)) for update`)
  return new Map(rows.map((row) => [row.employeeId, row]))
}

const newStaff = ({ employeeId, values }: GivenRow): StoredStaff => ({
  id: randomUUID(),
  firstName: '',
  lastName: '',
  firstNameAr: null,
  lastNameAr: null,
  email: null,
  phone: null,
  staffType: 'other',
  jobTitle: null,
  specialization: null,
  licenseNumber: null,
  licenseExpiresOn: null,
  department: null,
  status: 'active',
  user: null,
  ...values,
  employeeId,
})

/** What the collection says about a name that is missing in a new row. */
async function findMissing(
  req: PayloadRequest,
  { row, values }: GivenRow,
  tell: TellFault,
): Promise<RowFault[]> {
  const fields = staffFields(req)
  const faults: RowFault[] = []
  for (const column of ['firstName', 'lastName'] as const) {
    const field = fields.get(column)
    if (values[column] !== undefined || !field) continue
    const judged = await judgeCell(req, field, null, {})
    if ('message' in judged) faults.push(tell(row, column, 'invalid', judged.message))
  }
  return faults
}

/** Says for each row whether it is new, changes something, or says what is known already. */
export async function planStaff(
  req: PayloadRequest,
  given: readonly GivenRow[],
  target: ImportTarget,
  tell: TellFault,
): Promise<ImportPlan> {
  const stored = await findStored(req, target.id, given)
  const plan: ImportPlan = { creates: [], updates: [], unchanged: [], errors: [] }
  for (const each of given) {
    const { employeeId, row, values } = each
    const before = stored.get(employeeId) ?? null
    if (!before) {
      const missing = await findMissing(req, each, tell)
      plan.errors.push(...missing)
      if (missing.length === 0) plan.creates.push({ row, before, after: newStaff(each) })
      continue
    }
    const after = { ...before, ...values }
    const changed = Object.entries(values).some(([column, value]) => before[column] !== value)
    if (!changed) plan.unchanged.push({ row, before, after })
    else if (target.mayUpdate) plan.updates.push({ row, before, after })
    else plan.errors.push(tell(row, 'employeeId', 'forbidden'))
  }
  return plan
}
