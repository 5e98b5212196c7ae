import { sayDay } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { addDays } from '../../../../../lib/zonedTime.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { bookWords } from './bookWords.ts'

/** Days that are offered at once. */
const DAYS = 14

interface Props {
  addressOf: (day: string) => string
  /** Days `YYYY-MM-DD`: the chosen one, and the first that can be. */
  date: string
  today: string
  language: Language
}

/** Days to choose from, the chosen one and those before it in sight on a phone. */
export const DayStrip = ({ addressOf, date, language, today }: Props) => {
  const first = addDays(date, -2) > today ? addDays(date, -2) : today
  return (
    <nav aria-label={sayIn(language, bookWords.day)}>
      <ul className="pc-day-strip">
        {Array.from({ length: DAYS }, (_, index) => addDays(first, index)).map((day) => (
          <li key={day}>
            <PageLink
              aria-current={day === date ? 'date' : undefined}
              href={addressOf(day)}
              prefetch={false}
              replace
              scroll={false}
            >
              <small>{sayDay(language, day, { weekday: 'short' })}</small>
              <strong>{sayDay(language, day, { day: 'numeric' })}</strong>
              <small>{sayDay(language, day, { month: 'short' })}</small>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
