import { exams as kinds } from '../../../../exams/index.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { ExamTable } from './ExamTable.tsx'
import { examWords } from './examWords.ts'
import type { ClinicalRecord } from './findClinicalRecord.ts'

interface Props {
  exams: ClinicalRecord['exams']
  phase: 'intake' | 'program'
  language: Language
  /** This page, for coming back. */
  here: string
}

/** One phase of the clinical record: a table for each kind of exam. */
export const ExamPhase = ({ exams, here, language, phase }: Props) => (
  <section className="pc-phase">
    <h2>{sayIn(language, examWords[phase])}</h2>
    {kinds
      .filter((exam) => exam.phase === phase)
      .map((exam) => {
        const rows = exams[exam.kind] ?? []
        return (
          <section className="pc-card" id={exam.kind} key={exam.kind}>
            <div className="pc-kind">
              <h3>{sayIn(language, exam.label)}</h3>
              {rows.length === 0 && (
                <span className="pc-quiet">{sayIn(language, examWords.none)}</span>
              )}
            </div>
            {rows.length > 0 && (
              <ExamTable exam={exam} here={here} language={language} rows={rows} />
            )}
          </section>
        )
      })}
  </section>
)
