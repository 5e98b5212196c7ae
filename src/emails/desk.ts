import { sayIn, words, type Words } from '../lib/words.ts'
import type { MailContext } from './mailContext.ts'
import type { Sentence } from './sentence.ts'

/** What every template writes with. */
export interface Desk {
  /** Says something in the receiver's language; `{house}` is whose mail it is. */
  say: (text: Words, values?: Readonly<Record<string, string>>) => Sentence
  /** A moment in the organization's time zone, or in another one. */
  when: (moment: string, timezone?: string) => string
  /** A day written `YYYY-MM-DD`, which no time zone moves. */
  onDay: (date: string) => string
  /** The time of day alone. */
  clockTime: (moment: string) => string
}

const PRODUCT = 'Polyclinic'

const locales = words('en-GB', 'ar-u-nu-latn', 'es')

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** Making a formatter takes longer than writing the rest of a mail, so those in use are kept. */
const formats = new Map<string, Intl.DateTimeFormat>()
const FORMATS_MAX = 200

function formatOf(language: string, timeZone: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${withDay}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(sayIn(language, locales), {
    ...(withDay && day),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  if (formats.size >= FORMATS_MAX) formats.clear()
  formats.set(key, format)
  return format
}

/** A zone that this machine does not know is no reason not to send a mail. */
function tell(moment: string, language: string, timeZone: string, withDay: boolean): string {
  const date = new Date(moment)
  try {
    return formatOf(language, timeZone, withDay).format(date)
  } catch {
    return formatOf(language, 'UTC', withDay).format(date)
  }
}

/** Prepares writing for one receiver. */
export function openDesk({ language, organization, timezone }: MailContext): Desk {
  const house = organization ?? PRODUCT
  return {
    say: (text, values = {}) => ({ pattern: sayIn(language, text), values: { house, ...values } }),
    when: (moment, zone = timezone) => tell(moment, language, zone, true),
    onDay: (date) =>
      new Intl.DateTimeFormat(sayIn(language, locales), { ...day, timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    clockTime: (moment) => tell(moment, language, timezone, false),
  }
}
