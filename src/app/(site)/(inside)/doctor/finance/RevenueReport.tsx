import { sayDay, sayMoney, sayNumber } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { BarChart } from '../../../charts/BarChart.tsx'
import { financeWords } from './financeWords.ts'
import type { Revenue } from './findRevenue.ts'

/** So many marks fit under the bars of a narrow window. */
const MARKS = 4

const spans = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const longSpans = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  week: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** What came in: totals, a bar for each period, and the periods that brought something. */
export const RevenueReport = ({ language, revenue }: { language: Language; revenue: Revenue }) => {
  const { by, currency, series, totals } = revenue
  const say = (name: Exclude<keyof typeof financeWords, 'chart'>) =>
    sayIn(language, financeWords[name])
  const money = (amount: number) => sayMoney(language, amount, currency)
  const averageOf = (amount: number, count: number) =>
    count === 0 ? '–' : money(Math.round(amount / count))
  const every = Math.ceil(series.length / MARKS)
  const figures = [
    { name: 'revenue', value: money(totals.revenue) },
    { name: 'visits', value: sayNumber(language, totals.count) },
    { name: 'average', value: averageOf(totals.revenue, totals.count) },
  ] as const
  return (
    <>
      <dl aria-label={say('totals')} className="pc-figures pc-revenue__figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {totals.count === 0 ? (
        <p className="pc-card pc-empty">{say('empty')}</p>
      ) : (
        <>
          <section className="pc-card">
            <BarChart
              bars={series.map(({ revenue: value, start }, index) => ({
                label: sayDay(language, start, longSpans[by]),
                mark: index % every === 0 ? sayDay(language, start, spans[by]) : '',
                value,
              }))}
              format={money}
              heads={{ label: say(by), value: say('revenue') }}
              language={language}
              title={sayIn(language, financeWords.chart[by])}
            />
          </section>
          <table className="pc-table pc-revenue__table">
            <caption>{say('details')}</caption>
            <thead>
              <tr>
                <th scope="col">{say(by)}</th>
                <th className="pc-number" scope="col">
                  {say('visits')}
                </th>
                <th className="pc-number" scope="col">
                  {say('average')}
                </th>
                <th className="pc-number" scope="col">
                  {say('revenue')}
                </th>
              </tr>
            </thead>
            <tbody>
              {series
                .filter(({ count }) => count > 0)
                .toReversed()
                .map(({ count, revenue: amount, start }) => (
                  <tr key={start}>
                    <th scope="row">
                      <time dateTime={start}>{sayDay(language, start, longSpans[by])}</time>
                    </th>
                    <td className="pc-number" data-label={say('visits')}>
                      {count}
                    </td>
                    <td className="pc-number" data-label={say('average')}>
                      <bdi>{averageOf(amount, count)}</bdi>
                    </td>
                    <td className="pc-number" data-label={say('revenue')}>
                      <bdi>{money(amount)}</bdi>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}
