import { isCalendarDate } from '../../../../lib/calendarDate.ts'

type Given = Record<string, string | string[] | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The day that an address names; null for the present one, and for what is no day. */
export const readBoardDate = ({ date }: Given): string | null =>
  isCalendarDate(date) && date >= '1900-01-01' && date < '2200-01-01' ? date : null

/** The organization that an address names. */
export const readBoardOrganization = ({ org }: Given): string | null =>
  typeof org === 'string' && uuid.test(org) ? org : null
