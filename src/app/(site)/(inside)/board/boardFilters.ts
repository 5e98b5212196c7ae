import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { foldText } from '../../../../lib/foldText.ts'
import type { BoardRow } from './boardDay.ts'

/** What of a day is shown; all of it stands in the address. */
export interface BoardFilters {
  status: AppointmentStatus | null
  /** A doctor by id. */
  doctor: string | null
  q: string
}

/** Which board an address is of. */
export interface BoardPlace {
  path: '/reception' | '/doctor'
  /** Null for the present day, whichever that is. */
  date: string | null
  /** Named by people who work for all organizations. */
  organization: string | null
}

const isStatus = (value: unknown): value is AppointmentStatus =>
  typeof value === 'string' && Object.hasOwn(appointmentStatuses, value)

type Given = Record<string, string | string[] | undefined>

/** Reads from an address what is to be shown. */
export const readBoardFilters = ({ doctor, q, status }: Given): BoardFilters => ({
  status: isStatus(status) ? status : null,
  doctor: typeof doctor === 'string' && doctor ? doctor : null,
  q: typeof q === 'string' ? q.slice(0, 100) : '',
})

const queryOf = (parts: Readonly<Record<string, string | null>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value)
  return query.size > 0 ? `?${query.toString()}` : ''
}

/** The address of a board with its filters. */
export const boardAddress = (
  { date, organization, path }: BoardPlace,
  { doctor, q, status }: BoardFilters,
): string => path + queryOf({ org: organization, date, status, doctor, q: q.trim() })

/** Where the API tells the day of a board. */
export const apiAddress = ({ date, organization, path }: BoardPlace): string =>
  `/api/dashboard${path}${queryOf({ organization, date })}`

/** Whether anything but the tabs narrows the board. */
export const isNarrowed = ({ doctor, q }: BoardFilters): boolean =>
  doctor !== null || q.trim() !== ''

/** The rows that pass the filters but for the status; names are found in any spelling of their letters. */
export function narrow(rows: readonly BoardRow[], { doctor, q }: BoardFilters): BoardRow[] {
  const words = foldText(q).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if (doctor !== null && row.doctor !== doctor) return false
    const text = foldText(
      `${row.patientName ?? ''} ${row.patientNameAr ?? ''} ${row.fileNumber ?? ''}`,
    )
    return words.every((word) => text.includes(word))
  })
}
