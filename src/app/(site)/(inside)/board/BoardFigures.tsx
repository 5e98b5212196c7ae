import { sayMoney } from '../../../../lib/sayValues.ts'
import type { Language } from '../../../../lib/words.ts'
import { sayIn } from '../../../../lib/words.ts'
import { boardWords } from './boardWords.ts'
import type { countDay } from './countDay.ts'

interface Props {
  counts: ReturnType<typeof countDay>
  currency: string
  language: Language
}

/** The day in numbers; money only for people who see it. */
export const BoardFigures = ({ counts, currency, language }: Props) => {
  const figures = [
    { name: 'total', value: counts.total },
    { name: 'waiting', value: counts.checked_in },
    { name: 'open', value: counts.pending + counts.confirmed },
    { name: 'done', value: counts.completed },
    { name: 'priority', value: counts.prior },
    ...(counts.revenue === null
      ? []
      : [{ name: 'revenue' as const, value: sayMoney(language, counts.revenue, currency) }]),
  ] as const
  return (
    <dl aria-label={sayIn(language, boardWords.figures)} className="pc-figures">
      {figures.map(({ name, value }) => (
        <div data-figure={name} key={name}>
          <dt>{sayIn(language, boardWords[name])}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
