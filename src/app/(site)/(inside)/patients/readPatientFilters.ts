import { isUuid } from '../../../../lib/isUuid.ts'
import type { SearchParams } from '../people/readFilters.ts'

const LAST_MONTH = 18

/** What the address says about the list of patients; whatever it does not know is left out. */
export interface PatientFilters {
  page: number
  q: string
  /** Month of the programme, 1 to 18. */
  month: number | null
  /** Those in no programme too. */
  isAll: boolean
  organization: string | null
}

/** Reads the state of the list of patients from the address. */
export function readPatientFilters(params: SearchParams): PatientFilters {
  const get = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const month = Number(get('month'))
  return {
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(get('page'))) || 1)),
    q: get('q').slice(0, 100),
    month: Number.isInteger(month) && month >= 1 && month <= LAST_MONTH ? month : null,
    isAll: get('all') === '1',
    organization: isUuid(get('org')) ? get('org') : null,
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ month, organization, q }: PatientFilters): boolean =>
  q !== '' || month !== null || organization !== null

const pairsOf = (filters: PatientFilters, organization: string): [string, string | null][] => [
  ['q', filters.q],
  [organization, filters.organization],
  ['month', filters.month === null ? null : String(filters.month)],
  ['all', filters.isAll ? '1' : null],
  ['page', filters.page > 1 ? String(filters.page) : null],
]

const queryWith = (pairs: [string, string | null][]): URLSearchParams =>
  new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** The address of the list with some of its state changed; what is as always is left out of it. */
export function patientAddress(
  filters: PatientFilters,
  changes: Partial<PatientFilters> = {},
): string {
  // Another filter begins at the first page.
  const query = queryWith(pairsOf({ ...filters, page: 1, ...changes }, 'org'))
  return query.size > 0 ? `/patients?${query.toString()}` : '/patients'
}

/** Where the API answers with this list. */
export const patientQuery = (filters: PatientFilters): string =>
  `/api/patients/list?${queryWith(pairsOf(filters, 'organization')).toString()}`
