import { type Condition, queryOf, searchIn } from '../../asking/queryOf.ts'
import type { StaffFilters, StaffSort } from './readStaffFilters.ts'

export const STAFF_ROWS = 20

const orders: Readonly<Record<StaffSort, readonly string[]>> = {
  name: ['fullName'],
  type: ['staffType', 'fullName'],
  employeeId: ['employeeId'],
  account: ['accountState', 'fullName'],
  status: ['status', 'fullName'],
}

const searched = [
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'email',
  'employeeId',
  'phone',
]

const columns = [
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'staffType',
  'employeeId',
  'department',
  'organization',
  'accountState',
  'status',
]

const equals = (path: string, value: string | null): Condition[] =>
  value === null ? [] : [{ [path]: { equals: value } }]

/** What narrows the list; never empty, because nobody may mean everybody by an empty filter. */
export const listConditions = (filters: StaffFilters): Condition[] => [
  { id: { exists: true } },
  ...searchIn(searched, filters.q),
  ...equals('staffType', filters.type),
  ...equals('department', filters.department),
  ...equals('organization', filters.organization),
  ...equals('accountState', filters.account),
  ...equals('status', filters.status),
]

/** The address of one page of the list of staff. */
export function queryStaff(filters: StaffFilters): string {
  const query = queryOf(listConditions(filters))
  const sign = filters.descending ? '-' : ''
  query.set('depth', '1')
  query.set('limit', String(STAFF_ROWS))
  query.set('page', String(filters.page))
  query.set('sort', orders[filters.sort].map((column) => sign + column).join(','))
  query.set('populate[organizations][name]', 'true')
  query.set('populate[departments][name]', 'true')
  query.set('populate[departments][nameAr]', 'true')
  for (const column of columns) query.set(`select[${column}]`, 'true')
  return `/api/staff?${query.toString()}`
}
