import { Button } from '@mantine/core'

import { contactNote } from '../../../../exams/contactNote.ts'
import { exams as kinds } from '../../../../exams/index.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { ContactNoteForm } from './ContactNoteForm.tsx'
import { ExamTable } from './ExamTable.tsx'
import { examWords } from './examWords.ts'
import type { ClinicalRecord } from './findClinicalRecord.ts'

interface Props {
  record: ClinicalRecord
  phase: 'intake' | 'program'
  language: Language
  /** This page, for coming back. */
  here: string
}

/** One phase of the clinical record: a table for each kind of exam, with the way to register one. */
export const ExamPhase = ({ here, language, phase, record }: Props) => {
  const { active, admission, exams, patient } = record
  const mayRegister = record.mayRegister && admission?.id === active
  const query = `patient=${patient.id}&next=${encodeURIComponent(here)}`
  return (
    <section className="pc-phase">
      <h2>{sayIn(language, examWords[phase])}</h2>
      {kinds
        .filter((exam) => exam.phase === phase)
        .map((exam) => {
          const rows = exams[exam.kind] ?? []
          const label = sayIn(language, exam.label)
          return (
            <section className="pc-card" id={exam.kind} key={exam.kind}>
              <div className="pc-kind">
                <h3>{label}</h3>
                {rows.length === 0 && (
                  <span className="pc-quiet">{sayIn(language, examWords.none)}</span>
                )}
                {mayRegister && (
                  <Button
                    aria-label={`${sayIn(language, examWords.register)}: ${label}`}
                    component={PageLink}
                    href={`/exams/create/${exam.kind}?${query}`}
                    prefetch={false}
                    size="compact-md"
                    variant="light"
                  >
                    {sayIn(language, examWords.register)}
                  </Button>
                )}
              </div>
              {mayRegister && admission && exam.kind === contactNote.kind && (
                <ContactNoteForm
                  language={language}
                  sends={{
                    kind: exam.kind,
                    patient: patient.id,
                    admission: admission.id,
                    organization: patient.organization,
                  }}
                />
              )}
              {rows.length > 0 && (
                <ExamTable exam={exam} here={here} language={language} rows={rows} />
              )}
            </section>
          )
        })}
    </section>
  )
}
