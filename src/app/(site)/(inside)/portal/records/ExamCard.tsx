import { findExam } from '../../../../../exams/index.ts'
import { sayValue } from '../../../../../exams/sayValue.ts'
import { sayDay } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import type { Exam } from './findExams.ts'

const by = words('by', 'بواسطة', 'por')

const valueIn = (group: unknown, name: string): unknown =>
  typeof group === 'object' && group !== null
    ? Object.getOwnPropertyDescriptor(group, name)?.value
    : undefined

/** An exam that opens to its values in words; what was not measured is left out. */
export const ExamCard = ({ exam, language }: { exam: Exam; language: Language }) => {
  const { kind, performedOn, registeredByName } = exam
  const definition = findExam(kind)
  if (!definition) return null
  const values = Object.entries(definition.fields)
    .map(([name, field]) => ({ name, field, value: valueIn(exam[kind], name) }))
    .filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <details className="pc-record">
      <summary>
        {sayIn(language, definition.label)}
        <small>
          {sayDay(language, performedOn)}
          {registeredByName && (
            <>
              {` · ${sayIn(language, by)} `}
              <bdi>{registeredByName}</bdi>
            </>
          )}
        </small>
      </summary>
      <dl className="pc-facts pc-section">
        {values.map(({ field, name, value }) => (
          <div key={name}>
            <dt>{sayIn(language, field.label)}</dt>
            <dd>
              <bdi>{sayValue(language, field, value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
