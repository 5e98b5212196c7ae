import { addDays, weekdayOf } from './calendar.ts'
import type { DemoOrganization } from './organizations.ts'

/** The demo's appointment book reaches this far back and ahead. */
export const PAST_DAYS = 360
export const FUTURE_DAYS = 28

export type WorkingDay = {
  date: string
  /** Days from today, negative in the past. */
  offset: number
  /** How busy the day is, against the others. */
  weight: number
}

/** How much of a working day a weekday is, Sunday first. */
const weekdayShare: Record<DemoOrganization['country'], readonly number[]> = {
  EG: [1, 1, 1, 1, 1, 0, 0.5],
  AE: [0.3, 1, 1, 1, 1, 0.6, 0],
  CO: [0, 1, 1, 1, 1, 1, 0.5],
}

/** Busiest today, fading into the weeks ahead; the past is even, its last days fuller. */
const closeness = (offset: number): number =>
  offset > 0 ? 0.15 + 3 * Math.exp(-offset / 6) : 1 + 3 * Math.exp(offset / 4)

/** The days of the book, oldest first. Today is always a full working day. */
export const listWorkingDays = (
  country: DemoOrganization['country'],
  today: string,
): WorkingDay[] =>
  Array.from({ length: PAST_DAYS + FUTURE_DAYS + 1 }, (_, index) => {
    const offset = index - PAST_DAYS
    const date = addDays(today, offset)
    const share = offset === 0 ? 1 : (weekdayShare[country][weekdayOf(date)] ?? 1)
    return { date, offset, weight: share * closeness(offset) }
  }).filter((day) => day.weight > 0)
