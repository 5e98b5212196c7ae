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

/** The day of an instant in little room, such as "12 Oct 2026". */
export const sayShortDay = (language: Language, instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant))
