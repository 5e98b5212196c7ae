import { exams as kinds } from '../../../../exams/index.ts'
import { sayUnit } from '../../../../exams/sayUnit.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { TrendChart } from '../../charts/TrendChart.tsx'
import { examWords } from './examWords.ts'
import { type ClinicalRecord, type RecordExam, valuesOf } from './findClinicalRecord.ts'

/** The values of one field by day, the earliest first; days without one are left out. */
const pointsOf = (rows: readonly RecordExam[], name: string) =>
  rows
    .flatMap((row) => {
      const value = valuesOf(row)[name]
      return typeof value === 'number' && row.performedOn ? [{ day: row.performedOn, value }] : []
    })
    .toReversed()

interface Props {
  exams: ClinicalRecord['exams']
  language: Language
}

/** What the definitions draw over time, as far as there is anything to draw. */
export const ExamTrends = ({ exams, language }: Props) => {
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const charts = kinds.flatMap((exam) =>
    (exam.trends ?? []).flatMap(({ bands, field: name }) => {
      const field = exam.fields[name]
      const points = pointsOf(exams[exam.kind] ?? [], name)
      if (!field || points.length === 0) return []
      const label = sayIn(language, field.label)
      return [
        <div className="pc-card" key={`${exam.kind}.${name}`}>
          <TrendChart
            heads={{
              label: say('day'),
              value: label,
              ...(bands && { meaning: say('meaning') }),
            }}
            language={language}
            points={points}
            title={`${sayIn(language, exam.label)}: ${label}`}
            {...(field.unit !== undefined && { unit: sayUnit(language, field.unit) })}
            {...(bands && { bands })}
          />
        </div>,
      ]
    }),
  )
  return charts.length === 0 ? null : (
    <section aria-label={say('trends')} className="pc-trends">
      {charts}
    </section>
  )
}
