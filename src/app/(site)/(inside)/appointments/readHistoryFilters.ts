import { isCalendarDate } from '../../../../lib/calendarDate.ts'
import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { isUuid } from '../../../../lib/isUuid.ts'
import type { SearchParams } from '../people/readFilters.ts'

/** What the address says about the history; whatever it does not know is left out. */
export interface HistoryFilters {
  page: number
  q: string
  from: string
  to: string
  status: AppointmentStatus | null
  doctor: string | null
  organization: string | null
  descending: boolean
}

export const HISTORY_ROWS = 20

const isStatus = (value: string): value is AppointmentStatus =>
  Object.hasOwn(appointmentStatuses, value)

/** Reads the state of the history from the address. */
export function readHistoryFilters(params: SearchParams): HistoryFilters {
  const get = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const day = (name: string): string => (isCalendarDate(get(name)) ? get(name) : '')
  const id = (name: string): string | null => (isUuid(get(name)) ? get(name) : null)
  const status = get('status')
  return {
    page: Math.min(500, Math.max(1, Math.trunc(Number(get('page'))) || 1)),
    q: get('q').slice(0, 100),
    from: day('from'),
    to: day('to'),
    status: isStatus(status) ? status : null,
    doctor: id('doctor'),
    organization: id('org'),
    descending: get('sort') !== 'date',
  }
}

/** Whether anything narrows the list. */
export const isHistoryNarrowed = ({ doctor, from, q, status, to }: HistoryFilters): boolean =>
  [doctor, from, q, status, to].some(Boolean)

const entriesOf = (filters: HistoryFilters): [string, string | null][] => [
  ['q', filters.q],
  ['from', filters.from],
  ['to', filters.to],
  ['status', filters.status],
  ['doctor', filters.doctor],
]

const given = (entries: [string, string | null][]): [string, string][] =>
  entries.flatMap(([name, value]) => (value ? [[name, value]] : []))

/** The address of the history; back on its first page unless a page is named. */
export function historyAddress(
  filters: HistoryFilters,
  change: Partial<HistoryFilters> = {},
): string {
  const next = { ...filters, page: 1, ...change }
  const query = new URLSearchParams(
    given([
      ...entriesOf(next),
      ['org', next.organization],
      ['sort', next.descending ? null : 'date'],
      ['page', next.page > 1 ? String(next.page) : null],
    ]),
  ).toString()
  return query ? `/appointments?${query}` : '/appointments'
}

/** Where the history is asked for. */
export const historyPath = (filters: HistoryFilters): string =>
  `/api/appointments/history?${new URLSearchParams(
    given([
      ...entriesOf(filters),
      ['organization', filters.organization],
      ['sort', filters.descending ? '-startsAt' : 'startsAt'],
      ['page', String(filters.page)],
      ['limit', String(HISTORY_ROWS)],
    ]),
  )}`
