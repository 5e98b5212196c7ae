const HOUR_MINUTES = 60

/** The time until an instant, in hours from two hours on, else in minutes; never less than one. */
export function sayTimeLeft(language: string, until: Date, now: Date): string {
  const minutes = Math.max(1, Math.round((until.getTime() - now.getTime()) / 60_000))
  const inHours = minutes >= 2 * HOUR_MINUTES
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: inHours ? 'hour' : 'minute',
    unitDisplay: 'short',
  }).format(inHours ? Math.floor(minutes / HOUR_MINUTES) : minutes)
}
