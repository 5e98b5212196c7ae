import { Temporal } from 'temporal-polyfill'

/** The instant at which a clock in an IANA time zone shows a time (`HH:MM`) on a day (`YYYY-MM-DD`); a skipped hour gives the next one. */
export const instantAt = (timeZone: string, day: string, time = '00:00'): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds,
  )

/** The time `HH:MM` that a clock in an IANA time zone shows at an instant. */
export const clockTimeIn = (timeZone: string, instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

/** The day so many days later, both `YYYY-MM-DD`; earlier when negative. */
export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from one day to another, both `YYYY-MM-DD`; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days

/** 0 for Sunday to 6 for Saturday, of a day `YYYY-MM-DD`. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek % 7

/** The two instants between which a day `YYYY-MM-DD` lies in an IANA time zone. */
export const dayBounds = (timeZone: string, day: string): { from: Date; to: Date } => ({
  from: instantAt(timeZone, day),
  to: instantAt(timeZone, addDays(day, 1)),
})
