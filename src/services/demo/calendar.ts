const DAY = 86_400_000

const epochOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The calendar date `days` after (or before) an ISO date. */
export const addDays = (date: string, days: number): string =>
  new Date(epochOf(date) + days * DAY).toISOString().slice(0, 10)

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((epochOf(to) - epochOf(from)) / DAY)

/** The calendar date `months` after an ISO date, held to that month's last day. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10)
}

export const earlierOf = (one: string, other: string): string => (one < other ? one : other)
export const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (date: string): number => new Date(epochOf(date)).getUTCDay()

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Minutes that the zone's clocks are ahead of UTC at noon of the date. */
const offsetMinutes = (date: string, zone: string): number => {
  const key = `${zone} ${date}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formatters.set(zone, formatter)
  }
  const name = formatter
    .formatToParts(epochOf(date) + DAY / 2)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  offsets.set(key, offset)
  return offset
}

/**
 * The instant (ISO, UTC) of a wall clock reading in a zone. Made for the working day: zones
 * change their clocks at night, so the offset at noon holds for all of it.
 */
export const localInstant = (date: string, minuteOfDay: number, zone: string): string =>
  new Date(epochOf(date) + (minuteOfDay - offsetMinutes(date, zone)) * 60_000).toISOString()
