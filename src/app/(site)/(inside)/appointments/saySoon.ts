import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { sayDay, sayTime } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { addDays } from '../../../../lib/zonedTime.ts'
import { bookingWords } from './bookingWords.ts'

/** A moment that is near, such as "Today 14:20" or "Tue, 24 Nov 09:00", by an organization's clocks. */
export function saySoon(
  language: Language,
  instant: string,
  { timezone, today }: { timezone: string; today: string },
): string {
  const day = calendarDateIn(timezone, new Date(instant))
  const name =
    day === today
      ? sayIn(language, bookingWords.today)
      : day === addDays(today, 1)
        ? sayIn(language, bookingWords.tomorrow)
        : sayDay(language, day, { weekday: 'short', day: 'numeric', month: 'short' })
  return `${name} ${sayTime(language, instant, timezone)}`
}
