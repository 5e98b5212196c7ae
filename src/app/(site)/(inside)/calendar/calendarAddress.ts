import { isCalendarDate } from '../../../../lib/calendarDate.ts'
import { isUuid } from '../../../../lib/isUuid.ts'

export const views = ['day', 'week', 'list'] as const
export type View = (typeof views)[number]

/** What the calendar shows, as its address says it. */
export interface CalendarPlace {
  view: View
  /** `YYYY-MM-DD`; null is today. */
  date: string | null
  /** `all` where somebody who has a column of their own asked for everybody’s. */
  doctor: string | null
  /** For who works for all organizations. */
  organization: string | null
}

const isView = (text: string | undefined): text is View => views.some((view) => view === text)

/** Reads the address; what cannot be is left out. */
export function readCalendarPlace(
  params: Record<string, string | string[] | undefined>,
): CalendarPlace {
  const text = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string' ? value : undefined
  }
  const id = (name: string): string | null => {
    const value = text(name)
    return value !== undefined && isUuid(value) ? value : null
  }
  const view = text('view')
  const date = text('date')
  return {
    view: isView(view) ? view : 'day',
    date: isCalendarDate(date) ? date : null,
    doctor: text('doctor') === 'all' ? 'all' : id('doctor'),
    organization: id('organization'),
  }
}

/** The address of the calendar at a place, with some of it changed. */
export function calendarAddress(
  place: CalendarPlace,
  changed: Partial<CalendarPlace> = {},
): string {
  const { date, doctor, organization, view } = { ...place, ...changed }
  const query = new URLSearchParams({
    view,
    ...(date !== null && { date }),
    ...(doctor !== null && { doctor }),
    ...(organization !== null && { organization }),
  })
  return `/calendar?${query}`
}
