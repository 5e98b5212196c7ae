import type { ExamDefinition } from '../../../../exams/defineExam.ts'
import { sayValue } from '../../../../exams/sayValue.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { BandMark } from './BandMark.tsx'
import { examWords } from './examWords.ts'
import { type RecordExam, valuesOf } from './findClinicalRecord.ts'

interface Props {
  exam: ExamDefinition
  found: RecordExam
  language: Language
}

/** The values of one exam, for reading. */
export const ExamFacts = ({ exam, found, language }: Props) => {
  const values = valuesOf(found)
  return (
    <dl className="pc-card pc-cycle">
      <div>
        <dt>{sayIn(language, examWords.performedOn)}</dt>
        <dd>{found.performedOn ? sayDay(language, found.performedOn) : '–'}</dd>
      </div>
      {Object.entries(exam.fields).map(([name, field]) => (
        <div key={name}>
          <dt>{sayIn(language, field.label)}</dt>
          <dd>
            <bdi>{sayValue(language, field, values[name])}</bdi>{' '}
            <BandMark exam={exam} language={language} name={name} value={values[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
