/** What a clock and a calendar on the wall show at an instant. */
export interface OnTheWall {
  day: string
  /** Since midnight, as the clock shows it. */
  minutes: number
}

/** Reads instants by the clocks of an IANA time zone; made once for many of them. */
export function clockOf(timeZone: string): (instant: string | Date) => OnTheWall {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
    )
    return {
      day: `${parts['year']}-${parts['month']}-${parts['day']}`,
      minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
    }
  }
}

/** Minutes since midnight of a clock time `HH:MM`. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The clock time `HH:MM` so many minutes after midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
