import { Anchor } from '@mantine/core'
import { z } from 'zod'

import { sayMoney, sayNumber, sayTime } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { dashboardWords } from './dashboardWords.ts'

const found = z.object({
  asOf: z.string(),
  timezone: z.string(),
  currency: z.string(),
  revenue: z.number().nullable(),
  counts: z.object({
    total: z.number(),
    pending: z.number(),
    confirmed: z.number(),
    checked_in: z.number(),
    completed: z.number(),
  }),
})

interface Props {
  language: Language
  /** Whose day it is: the organization's or the doctor's own. */
  of: 'reception' | 'doctor'
}

/** Today in numbers, each leading to the board behind it; nothing where there is no day. */
export const DayPart = async ({ language, of }: Props) => {
  const say = (name: keyof typeof dashboardWords) => sayIn(language, dashboardWords[name])
  const asked = await askApi(`/api/dashboard/${of}`, { answer: found })
  if (!asked.ok) return null
  const { asOf, counts, currency, revenue, timezone } = asked.data
  const figures = [
    ['total', sayNumber(language, counts.total)],
    ['waiting', sayNumber(language, counts.checked_in)],
    ['toCome', sayNumber(language, counts.pending + counts.confirmed)],
    ['completed', sayNumber(language, counts.completed)],
    ...(revenue === null ? [] : [['revenue', sayMoney(language, revenue, currency)] as const]),
  ] as const
  const title = say(of === 'doctor' ? 'myDay' : 'today')
  return (
    <section aria-label={title} className="pc-dashboard">
      <div className="pc-dashboard__head">
        <h2>{title}</h2>
        <span className="pc-quiet">
          {say('asOf')} <bdi>{sayTime(language, asOf, timezone)}</bdi>
        </span>
        <Anchor component={PageLink} href={`/${of}`} prefetch={false}>
          {say(of === 'doctor' ? 'openDay' : 'openBoard')}
        </Anchor>
      </div>
      <div className="pc-cards">
        {figures.map(([name, value]) => (
          <PageLink
            className="pc-card pc-card--link"
            data-figure={name}
            href={`/${of}`}
            key={name}
            prefetch={false}
          >
            <span className="pc-figure">
              <bdi>{value}</bdi>
            </span>
            <span className="pc-quiet">{say(name)}</span>
          </PageLink>
        ))}
      </div>
    </section>
  )
}
