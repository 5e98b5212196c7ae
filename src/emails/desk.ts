import { sayIn, words, type Words } from '../lib/words.ts'
import type { MailContext } from './mailContext.ts'
import type { Sentence } from './sentence.ts'

/** What every template writes with. */
export interface Desk {
  /** Says something in the receiver's language; `{house}` is whose mail it is. */
  say: (text: Words, values?: Readonly<Record<string, string>>) => Sentence
  /** A moment in the organization's time zone, or in another one. */
  when: (moment: string, timezone?: string) => string
  /** The time of day alone. */
  clockTime: (moment: string) => string
}

const PRODUCT = 'Polyclinic'

const locales = words('en-GB', 'ar-u-nu-latn', 'es')

/** A zone that this machine does not know is no reason not to send a mail. */
function format(
  moment: string,
  language: string,
  timeZone: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  const locale = sayIn(language, locales)
  const options: Intl.DateTimeFormatOptions = {
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }
  const date = new Date(moment)
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(date)
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
  }
}

/** Prepares writing for one receiver. */
export function openDesk({ language, organization, timezone }: MailContext): Desk {
  const house = organization ?? PRODUCT
  return {
    say: (text, values = {}) => ({ pattern: sayIn(language, text), values: { house, ...values } }),
    when: (moment, zone = timezone) =>
      format(moment, language, zone, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    clockTime: (moment) => format(moment, language, timezone, {}),
  }
}
