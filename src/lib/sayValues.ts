import type { Language } from './words.ts'

// Digits are Latin in every language, so that times, money and measures read the same to everybody.
const locale = (language: Language): string => `${language}-u-nu-latn`

/** Money as people read it, in a currency by its ISO 4217 code, without empty decimals. */
export const sayMoney = (language: Language, amount: number, currency: string): string =>
  new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency,
    // The short signs of Arabic currencies are Latin, which tears them apart between Arabic words.
    currencyDisplay: language === 'ar' ? 'symbol' : 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)

/** A number as people read it, with as many decimals as it has up to two. */
export const sayNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(value)

/** A number of days as people read it, such as "16 days". */
export const sayDays = (language: Language, days: number): string =>
  new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days)

/** How far a day is away as people read it, such as "yesterday" or "in 3 days". */
export const sayDaysAway = (language: Language, days: number): string =>
  new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' }).format(days, 'day')

/** An age as people read it, such as "1 year" or "48 years". */
export const sayYears = (language: Language, years: number): string =>
  new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
  }).format(years)

/** A number in little room, such as "15K". */
export const sayShortNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locale(language), { notation: 'compact' }).format(value)

/** A day `YYYY-MM-DD` as people read it, such as "Sun, 22 Nov 2026". */
export const sayDay = (
  language: Language,
  day: string,
  options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  },
): string =>
  new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** The time of an instant on a clock in an IANA time zone, such as "14:05". */
export const sayTime = (language: Language, instant: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant))

/** Day and time of an instant in an IANA time zone, such as "Sun, 22 Nov 2026, 14:05". */
export const sayMoment = (language: Language, instant: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant))
