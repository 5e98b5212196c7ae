import type { ReactNode } from 'react'

import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { bookingSources } from '../../../../../lib/clinicChoices.ts'
import { sayMoment, sayMoney, sayTime } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import type { FoundVisit } from './findVisit.ts'
import { type VisitWord, visitWords } from './visitWords.ts'

interface Props {
  language: Language
  visit: FoundVisit
}

/** What was agreed: time, doctor, cost, and how it was booked. */
export const VisitFacts = ({ language, visit: { appointment, organization } }: Props) => {
  const { cost, doctorName, endsAt, isPrior, overbooked, source, startsAt } = appointment
  const { currency, timezone } = organization
  const say = (name: VisitWord) => sayIn(language, visitWords[name])
  const marks = [isPrior && 'priority', overbooked && 'overbooked'] as const
  const facts: [VisitWord, ReactNode][] = [
    [
      'time',
      <bdi key="time">
        {sayMoment(language, startsAt, timezone)}–{sayTime(language, endsAt, timezone)}
      </bdi>,
    ],
    ['doctor', doctorName && <bdi>{doctorName}</bdi>],
    ['cost', typeof cost === 'number' && sayMoney(language, cost, currency)],
    ['source', source && sayIn(language, bookingSources[source])],
    ['reason', appointment.reason && <bdi>{appointment.reason}</bdi>],
    ['cancelReason', appointment.cancelReason && <bdi>{appointment.cancelReason}</bdi>],
  ]
  return (
    <section className="pc-card">
      <h2>{say('details')}</h2>
      <dl className="pc-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{say(name)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="pc-visit__marks">
        {marks.map(
          (mark) => mark && <Chip key={mark} label={say(mark)} tone="attention" value="priority" />,
        )}
      </p>
    </section>
  )
}
