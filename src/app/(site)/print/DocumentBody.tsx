import { appointmentStatuses } from '../../../lib/clinicChoices.ts'
import { recordKindNames, recordKinds } from '../../../lib/recordKinds.ts'
import { sayDay, sayMoney, sayTime } from '../../../lib/sayValues.ts'
import { calendarDateIn } from '../../../lib/calendarDate.ts'
import { type Language, sayIn } from '../../../lib/words.ts'
import type { Printed } from './findPrintout.ts'
import { printWords } from './printWords.ts'

interface Props {
  language: Language
  printed: Printed
}

type Fact = readonly [name: keyof typeof printWords, value: string | null]

const Facts = ({ facts, language }: { facts: readonly Fact[]; language: Language }) => (
  <dl className="pc-paper-facts">
    {facts.map(
      ([name, value]) =>
        value && (
          <div key={name}>
            <dt>{sayIn(language, printWords[name])}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ),
    )}
  </dl>
)

/** When and with whom, as every document says it. */
function factsOf({ language, printed }: Props): Fact[] {
  const { appointment, doctor, organization } = printed
  const { timezone } = organization
  const day = calendarDateIn(timezone, new Date(appointment.startsAt))
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const name = (language === 'ar' && doctor.nameAr) || doctor.name
  return [
    ['date', sayDay(language, day, options)],
    ['time', sayTime(language, appointment.startsAt, timezone)],
    ['doctor', [name, doctor.specialization].filter(Boolean).join(' · ')],
  ]
}

const Prescription = ({ language, printed }: Props) => (
  <>
    <Facts facts={factsOf({ language, printed })} language={language} />
    <p className="pc-prescribed">
      <span aria-hidden="true">Rx</span>
      <bdi>{printed.records.prescription?.text}</bdi>
    </p>
  </>
)

const Summary = ({ language, printed }: Props) => {
  const say = (name: keyof typeof printWords) => sayIn(language, printWords[name])
  return (
    <>
      <Facts
        facts={[...factsOf({ language, printed }), ['reason', printed.appointment.reason ?? null]]}
        language={language}
      />
      <table className="pc-paper-table">
        <thead>
          <tr>
            <th scope="col">{say('record')}</th>
            <th scope="col">{say('text')}</th>
            <th scope="col">{say('writtenBy')}</th>
          </tr>
        </thead>
        <tbody>
          {recordKindNames.map((kind) => (
            <tr key={kind}>
              <th scope="row">{sayIn(language, recordKinds[kind].label)}</th>
              <td>
                <bdi>{printed.records[kind]?.text ?? say('nothing')}</bdi>
              </td>
              <td>
                <bdi>{printed.records[kind]?.authorName}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Slip = ({ language, printed }: Props) => {
  const { appointment, organization } = printed
  const { cost, isPrior, status } = appointment
  return (
    <Facts
      facts={[
        ...factsOf({ language, printed }),
        ['cost', typeof cost === 'number' ? sayMoney(language, cost, organization.currency) : null],
        ['status', sayIn(language, appointmentStatuses[status])],
        ['priority', isPrior ? '✓' : null],
      ]}
      language={language}
    />
  )
}

const bodies = { prescription: Prescription, summary: Summary, slip: Slip }

/** What a document says below its head. */
export const DocumentBody = ({ language, printed }: Props) => {
  const Body = bodies[printed.document]
  return <Body language={language} printed={printed} />
}
