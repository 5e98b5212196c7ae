import { addDays, weekdayOf } from '../../../../lib/zonedTime.ts'
import type { View } from './calendarAddress.ts'

const WEEK = 7
const SUNDAY = 0
const MONDAY = 1
const SATURDAY = 6

/** Countries whose week begins on Saturday or on Sunday; elsewhere it begins on Monday. */
const saturdays = [
  'AF',
  'BH',
  'DJ',
  'DZ',
  'EG',
  'IQ',
  'IR',
  'JO',
  'KW',
  'LY',
  'OM',
  'QA',
  'SD',
  'SY',
]
const sundays = [
  'BR',
  'CA',
  'CO',
  'DO',
  'GT',
  'HN',
  'IL',
  'IN',
  'JP',
  'KE',
  'KR',
  'MX',
  'NI',
  'PA',
  'PE',
  'PH',
  'PK',
  'SA',
  'SV',
  'US',
  'VE',
  'YE',
  'ZA',
]

const firstWeekday = (country: string): number =>
  saturdays.includes(country) ? SATURDAY : sundays.includes(country) ? SUNDAY : MONDAY

/** The days that a view shows around a day, all `YYYY-MM-DD`; a week begins as it does in the country. */
export function daysShown(view: View, date: string, country: string): string[] {
  if (view === 'day') return [date]
  const back = view === 'week' ? (weekdayOf(date) - firstWeekday(country) + WEEK) % WEEK : 0
  return Array.from({ length: WEEK }, (_, index) => addDays(date, index - back))
}

/** How many days a step to earlier or later goes. */
export const stepDays = (view: View): number => (view === 'day' ? 1 : WEEK)
