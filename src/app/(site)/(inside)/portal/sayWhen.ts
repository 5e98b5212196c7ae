import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { clock } from '../../../../lib/clock.ts'
import { sayDay, sayDaysAway, sayTime } from '../../../../lib/sayValues.ts'
import type { Language } from '../../../../lib/words.ts'
import { daysBetween } from '../../../../lib/zonedTime.ts'

const long = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** When something is, on the clock of the hospital: the day, the time, and how far the day is away. */
export function sayWhen(language: Language, startsAt: string, timezone: string) {
  const day = calendarDateIn(timezone, new Date(startsAt))
  const today = calendarDateIn(timezone, clock.now())
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  return {
    day: sayDay(language, day, isThisYear ? long : { ...long, year: 'numeric' }),
    time: sayTime(language, startsAt, timezone),
    away: sayDaysAway(language, daysBetween(today, day)),
  }
}
