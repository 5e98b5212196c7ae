import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import type { Language } from '../../../../lib/words.ts'

/** The time of an instant to the second, such as "14:05:10". */
export const sayClock = (language: Language, instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant))

/** The day of an instant in little room, such as "12 Oct", with its year where it is not the one of `day`. */
export function sayShortDay(
  language: Language,
  instant: string,
  timeZone: string,
  day: string,
): string {
  const at = calendarDateIn(timeZone, new Date(instant))
  return sayDay(language, at, {
    day: 'numeric',
    month: 'short',
    ...(at.slice(0, 4) !== day.slice(0, 4) && { year: 'numeric' }),
  })
}
