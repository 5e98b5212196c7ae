const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a value is an existing day written `YYYY-MM-DD`. */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const match = pattern.exec(value)
  if (!match || match[1] === '0000') return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day `YYYY-MM-DD` that an instant falls on in an IANA time zone. */
export function calendarDateIn(timeZone: string, instant: Date): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(instant)
}

/** Full years between a birth date and a day, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Calendar months since the start + 1, held to 1–18 (S0's capitation month). */
export function programMonthOn(startDate: string, day: string): number {
  const months =
    (Number(day.slice(0, 4)) - Number(startDate.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(startDate.slice(5, 7))
  return Math.min(18, Math.max(1, months + 1))
}
