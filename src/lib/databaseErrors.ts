import type { RefusalCode } from './errors.ts'

/** A refusal of PostgreSQL in our words: its code and the field at fault. */
export interface DatabaseRefusal {
  code: RefusalCode
  field?: string
}

/** Named constraints and triggers of src/database/sql, each with the answer a person gets. */
const constraints: Readonly<Record<string, DatabaseRefusal>> = {
  stale_revision: { code: 'stale-revision', field: 'revision' },
  admissions_one_open: { code: 'open-admission', field: 'patient' },
  admission_ended_is_final: { code: 'admission-ended', field: 'status' },
  appointments_doctor_busy: { code: 'doctor-busy', field: 'startsAt' },
  records_frozen: { code: 'records-frozen', field: 'appointment' },
  exams_admission_active: { code: 'no-active-admission', field: 'admission' },
  last_system_admin: { code: 'last-administrator' },
  seat_limit_reached: { code: 'seat-limit-reached', field: 'email' },
  invitations__email__pending: { code: 'already-invited', field: 'email' },
  organization_has_data: { code: 'organization-has-data' },
}

interface DriverError {
  code: string
  constraint?: string
  column?: string
  detail?: string
}

const read = (error: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(error, key)?.value

/** Finds the driver's error below the wrappers that Payload and its query builder put around it. */
export function findDriverError(error: unknown): DriverError | null {
  for (
    let cause = error, hops = 0;
    typeof cause === 'object' && cause !== null && hops < 5;
    hops += 1
  ) {
    const code = read(cause, 'code')
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
      const [constraint, column, detail] = [
        read(cause, 'constraint'),
        read(cause, 'column'),
        read(cause, 'detail'),
      ]
      return {
        code,
        ...(typeof constraint === 'string' && { constraint }),
        ...(typeof column === 'string' && { column }),
        ...(typeof detail === 'string' && { detail }),
      }
    }
    cause = read(cause, 'cause')
  }
  return null
}

/** Columns that end like relations and are none. */
const plainIds = ['employee_id', 'external_id', 'document_id', 'request_id']

/** `date_of_birth` or `patient_id` as the API calls the field. */
export const fieldOfColumn = (column: string): string =>
  (plainIds.includes(column) ? column : column.replace(/_id$/, '')).replace(
    /_([a-z0-9])/g,
    (_, letter: string) => letter.toUpperCase(),
  )

const scoping = ['organization_id', 'id']

/** The column that a key of several columns is about: `organization_id, employee_id` is about the employee number. */
export function fieldOfColumns(list: string): string | undefined {
  // Lists of texts share one table and column; the only ones that are unique are domains.
  if (list === 'text') return 'domains'
  const columns = list.split(', ')
  const column = columns.findLast((name) => !scoping.includes(name)) ?? columns[0]
  return column === undefined ? undefined : fieldOfColumn(column)
}

/** The relation at fault: `Key (admission_id, patient_id, organization_id)=…` is about the admission. */
function fieldOfReference(detail: string | undefined): string | undefined {
  const columns = /Key \((.+?)\)=/.exec(detail ?? '')?.[1]?.split(', ') ?? []
  const column = columns.find((name) => !scoping.includes(name)) ?? columns[0]
  return column === undefined ? undefined : fieldOfColumn(column)
}

/** The columns of a key in the driver's words. */
const keyOf = (detail: string | undefined): string => /Key \((.+?)\)=/.exec(detail ?? '')?.[1] ?? ''

const withField = (code: RefusalCode, field: string | undefined): DatabaseRefusal =>
  field === undefined ? { code } : { code, field }

/** Constraints are named `<table>_<column>_<rule>`; the column is what stands between. */
const fieldOfConstraint = (constraint: string | undefined): string | undefined => {
  const column = /^[a-z_]+?__([a-z0-9_]+)__[a-z]+$/.exec(constraint ?? '')?.[1]
  return column === undefined ? undefined : fieldOfColumn(column)
}

/** Connection trouble and exhausted time-outs: nothing is wrong with the request. */
const away = /^(08|53|57P|55P03|57014)/

/** Translates an error of the database; null when it is none that a person can be told about. */
export function refusalOfDatabase(error: unknown): DatabaseRefusal | null {
  const found = findDriverError(error)
  if (!found) return null
  const named = found.constraint === undefined ? undefined : constraints[found.constraint]
  if (named) return named
  if (away.test(found.code)) return { code: 'unavailable' }
  const field = fieldOfConstraint(found.constraint)
  switch (found.code) {
    case '23505':
      return withField('duplicate', field ?? fieldOfColumns(keyOf(found.detail)))
    case '23503':
    case '23001':
      return found.detail?.includes('referenced from table') === true
        ? { code: 'in-use' }
        : withField('invalid-relation', fieldOfReference(found.detail) ?? field)
    case '23514':
    case '22003':
      return withField('out-of-range', field)
    case '23502':
      return withField(
        'invalid',
        found.column === undefined ? undefined : fieldOfColumn(found.column),
      )
    case '22P02':
    case '22007':
    case '22008':
      return { code: 'invalid' }
    case '22021':
    case '22P05':
      return { code: 'invalid-characters' }
    case '40001':
    case '40P01':
      return { code: 'conflict' }
    default:
      return null
  }
}
