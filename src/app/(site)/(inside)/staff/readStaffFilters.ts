import {
  type StaffAccount,
  type StaffStatus,
  type StaffType,
  accountWords,
  statusWords,
  typeWords,
} from './staffWords.ts'
import type { SearchParams } from '../people/readFilters.ts'

/** What the list can be ordered by. */
export const staffSorts = ['name', 'type', 'employeeId', 'account', 'status'] as const
export type StaffSort = (typeof staffSorts)[number]

/** What the address says about the list of staff; whatever it does not know is left out. */
export interface StaffFilters {
  page: number
  q: string
  sort: StaffSort
  descending: boolean
  type: StaffType | null
  department: string | null
  organization: string | null
  account: StaffAccount | null
  status: StaffStatus | null
  /** The work on many rows whose progress is shown. */
  job: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const isKey = <K extends string>(known: Readonly<Record<K, unknown>>, value: string): value is K =>
  Object.hasOwn(known, value)

/** Reads the state of the list of staff from the address. */
export function readStaffFilters(params: SearchParams): StaffFilters {
  const get = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const id = (name: string): string | null => (uuid.test(get(name)) ? get(name) : null)
  const sort = get('sort').replace(/^-/, '')
  const [type, account, status] = [get('type'), get('account'), get('status')]
  return {
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(get('page'))) || 1)),
    q: get('q').slice(0, 100),
    sort: staffSorts.find((known) => known === sort) ?? 'name',
    descending: get('sort').startsWith('-'),
    type: isKey(typeWords, type) ? type : null,
    department: id('dept'),
    organization: id('org'),
    account: isKey(accountWords, account) ? account : null,
    status: isKey(statusWords, status) ? status : null,
    job: id('job'),
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = (filters: StaffFilters): boolean =>
  [filters.q, filters.type, filters.department, filters.organization].some(Boolean) ||
  filters.account !== null ||
  filters.status !== null

/** The list without anything that narrows it. */
export const nothingNarrowed = {
  q: '',
  type: null,
  department: null,
  organization: null,
  account: null,
  status: null,
} as const

/** The address of the list with some of its state changed; what is as always is left out of it. */
export function staffAddress(filters: StaffFilters, changes: Partial<StaffFilters> = {}): string {
  // Another order or filter begins at the first page.
  const next = { ...filters, page: 1, job: null, ...changes }
  const order = `${next.descending ? '-' : ''}${next.sort}`
  const pairs: [string, string | null][] = [
    ['q', next.q],
    ['org', next.organization],
    ['dept', next.department],
    ['type', next.type],
    ['account', next.account],
    ['status', next.status],
    ['sort', order === 'name' ? null : order],
    ['page', next.page > 1 ? String(next.page) : null],
    ['job', next.job],
  ]
  const query = new URLSearchParams(
    pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return query.size > 0 ? `/staff?${query.toString()}` : '/staff'
}
