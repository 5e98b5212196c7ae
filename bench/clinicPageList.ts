import { DAYS, DOCTORS_VISITS, type Material, VISITS } from './clinicDays.ts'

/** The limit for nineteen answers of twenty, on two cores: no one waits for data, and pages are there at once. */
export const BUDGET_MILLISECONDS = { api: 50, page: 250 }

/** One page, or the data behind it. */
export interface Page {
  title: string
  kind: keyof typeof BUDGET_MILLISECONDS
  path: (material: Material, turn: number) => string
  /** Somebody writes before each question, so that nothing remembered counts. */
  isChanged?: true
}

const personOf = ({ patients }: Material, turn: number) =>
  patients[turn % patients.length] ?? { id: '', name: '', fileNumber: '' }
const dayOf = (turn: number): string => `2031-01-${String(1 + (turn % DAYS)).padStart(2, '0')}`

/** What a clinic looks at all day. */
export const pages: readonly Page[] = [
  {
    title: `board of a day with ${VISITS} visits`,
    kind: 'api',
    isChanged: true,
    path: (_, turn) => `/api/dashboard/reception?date=${dayOf(turn)}`,
  },
  {
    title: 'the same, remembered',
    kind: 'api',
    path: (_, turn) => `/api/dashboard/reception?date=${dayOf(turn)}`,
  },
  {
    title: `doctor’s day with ${DOCTORS_VISITS} visits`,
    kind: 'api',
    isChanged: true,
    path: (_, turn) => `/api/dashboard/doctor?date=${dayOf(turn)}`,
  },
  {
    title: 'patient list',
    kind: 'api',
    path: (_, turn) => `/api/patients/list?page=${1 + (turn % 20)}`,
  },
  {
    title: 'search for a file number',
    kind: 'api',
    path: (material, turn) => `/api/patients/search?q=${personOf(material, turn).fileNumber}`,
  },
  {
    title: 'search for a full name',
    kind: 'api',
    path: (material, turn) =>
      `/api/patients/search?q=${encodeURIComponent(personOf(material, turn).name)}`,
  },
  {
    title: 'patient’s record',
    kind: 'api',
    path: (material, turn) => `/api/patients/${personOf(material, turn).id}/overview`,
  },
  {
    title: 'board, as a page',
    kind: 'page',
    isChanged: true,
    path: (_, turn) => `/reception?date=${dayOf(turn)}`,
  },
  {
    title: 'doctor’s day, as a page',
    kind: 'page',
    isChanged: true,
    path: (_, turn) => `/doctor?date=${dayOf(turn)}`,
  },
  { title: 'patient list, as a page', kind: 'page', path: () => '/patients' },
  {
    title: 'patient’s record, as a page',
    kind: 'page',
    path: (material, turn) => `/patients/${personOf(material, turn).id}`,
  },
]
