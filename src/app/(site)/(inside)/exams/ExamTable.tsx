import { Button } from '@mantine/core'

import type { ExamDefinition } from '../../../../exams/defineExam.ts'
import { sayUnit } from '../../../../exams/sayUnit.ts'
import { sayValue } from '../../../../exams/sayValue.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { ActionButton } from '../forms/ActionButton.tsx'
import { BandMark } from './BandMark.tsx'
import { deleteExam } from './examActions.ts'
import { examWords } from './examWords.ts'
import { type RecordExam, valuesOf } from './findClinicalRecord.ts'

interface Props {
  exam: ExamDefinition
  rows: readonly RecordExam[]
  language: Language
  /** Where a change comes back to. */
  here: string
}

const shortDay = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** The exams of one kind, newest first, with who registered them and what may be done to them. */
export const ExamTable = ({ exam, here, language, rows }: Props) => {
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const fields = Object.entries(exam.fields)
  const hasActions = rows.some(({ mayDelete, mayEdit }) => mayEdit || mayDelete)
  const sayPlain = (name: string, value: unknown): string => {
    const field = exam.fields[name]
    if (!field) return '–'
    // The unit stands in the head.
    const { unit: _, ...bare } = field
    return sayValue(language, bare, value)
  }
  return (
    <div aria-label={sayIn(language, exam.label)} className="pc-scroll" role="region" tabIndex={0}>
      <table className="pc-table pc-exams">
        <thead>
          <tr>
            <th scope="col">{say('performedOn')}</th>
            <th scope="col">{say('registeredBy')}</th>
            {fields.map(([name, field]) => (
              <th data-number={field.type === 'number' || undefined} key={name} scope="col">
                {sayIn(language, field.label)}
                {field.unit !== undefined && <small>{sayUnit(language, field.unit)}</small>}
              </th>
            ))}
            {hasActions && <th scope="col">{say('actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const day = row.performedOn ? sayDay(language, row.performedOn, shortDay) : '–'
            const values = valuesOf(row)
            return (
              <tr key={row.id}>
                <th scope="row">
                  <bdi>{day}</bdi>
                </th>
                <td className="pc-who" data-label={say('registeredBy')}>
                  <bdi>{row.registeredByName ?? '–'}</bdi>
                </td>
                {fields.map(([name, field]) => {
                  const label = sayIn(language, field.label)
                  const unit = field.unit === undefined ? '' : ` (${sayUnit(language, field.unit)})`
                  return (
                    <td
                      data-label={label + unit}
                      data-long={(field.type === 'text' && field.max > 254) || undefined}
                      data-number={field.type === 'number' || undefined}
                      data-short={field.type !== 'text' || undefined}
                      key={name}
                    >
                      <span>
                        <bdi>{sayPlain(name, values[name])}</bdi>{' '}
                        <BandMark
                          exam={exam}
                          language={language}
                          name={name}
                          value={values[name]}
                        />
                      </span>
                    </td>
                  )
                })}
                {hasActions && (
                  <td>
                    <div className="pc-actions">
                      {row.mayEdit && (
                        <Button
                          aria-label={`${say('edit')}: ${sayIn(language, exam.label)}, ${day}`}
                          component={PageLink}
                          href={`/exams/${row.id}/edit?next=${encodeURIComponent(here)}`}
                          prefetch={false}
                          size="compact-sm"
                          variant="light"
                        >
                          {say('edit')}
                        </Button>
                      )}
                      {row.mayDelete && (
                        <ActionButton
                          action={deleteExam}
                          isCompact
                          isDanger
                          label={say('remove')}
                          name={`${sayIn(language, exam.label)}, ${day}`}
                          sends={{ id: row.id }}
                          variant="subtle"
                          warning={say('removeSure')}
                        />
                      )}
                    </div>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
