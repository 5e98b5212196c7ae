import { Chip } from '../../../../admin/cells/Chip.tsx'
import { Moment } from '../../../../admin/cells/Moment.tsx'
import { sayMoment } from '../../../../lib/sayValues.ts'
import { type Language, sayIn, words } from '../../../../lib/words.ts'
import type { Activity } from './findActivity.ts'

const heads = {
  what: words('What happened', 'ما حدث', 'Qué ocurrió'),
  when: words('When', 'متى', 'Cuándo'),
  who: words('By', 'بواسطة', 'Por'),
}
const nothing = words(
  'Nothing yet. Sign-ins and changes to this account will be listed here.',
  'لا شيء بعد. ستظهر هنا عمليات الدخول والتغييرات على هذا الحساب.',
  'Nada todavía. Aquí aparecerán los accesos y los cambios de esta cuenta.',
)
const outcomes = {
  failure: words('Failed', 'فشل', 'Falló'),
  denied: words('Denied', 'مرفوض', 'Denegado'),
}

const sayOutcome = (outcome: string, language: Language): string | null =>
  outcome === 'failure' || outcome === 'denied' ? sayIn(language, outcomes[outcome]) : null

interface Props {
  docs: Activity['docs']
  /** What is said where nothing happened yet. */
  empty?: string
  language: Language
  /** The clinic's clock, where the page is about its work; otherwise the reader's own. */
  timezone?: string
}

/** Events as people read them, the newest first. */
export const ActivityTable = ({ docs, empty, language, timezone }: Props) => {
  if (docs.length === 0)
    return <p className="pc-card pc-empty">{empty ?? sayIn(language, nothing)}</p>
  const say = (name: keyof typeof heads) => sayIn(language, heads[name])
  return (
    <table className="pc-table">
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('who')}</th>
        </tr>
      </thead>
      <tbody>
        {docs.map(({ actorName, at, id, outcome, text }) => {
          const failed = sayOutcome(outcome, language)
          return (
            <tr key={id}>
              <th scope="row">
                {text} {failed !== null && <Chip label={failed} value={outcome} />}
              </th>
              <td data-label={say('when')}>
                {timezone === undefined ? (
                  <Moment exact language={language} value={at} />
                ) : (
                  <time dateTime={at}>{sayMoment(language, at, timezone)}</time>
                )}
              </td>
              <td data-label={say('who')}>
                <bdi>{actorName}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
