import { Button } from '@mantine/core'

import { contactNote } from '../../../../exams/contactNote.ts'
import { exams as kinds } from '../../../../exams/index.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { ContactNoteForm } from './ContactNoteForm.tsx'
import { examWords } from './examWords.ts'

interface Props {
  language: Language
  patient: { id: string; organization: string }
  /** The active cycle. */
  admission: string
  /** This page, for coming back. */
  here: string
}

/** What can be registered, a click away, and a note that needs no other page. */
export const QuickRegister = ({ admission, here, language, patient }: Props) => {
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const query = `patient=${patient.id}&next=${encodeURIComponent(here)}`
  return (
    <section className="pc-card pc-quick">
      <div>
        <h2>{say('register')}</h2>
        {(['program', 'intake'] as const).map((phase) => (
          <div className="pc-quick__phase" key={phase}>
            <span className="pc-quiet">{say(phase)}</span>
            <div className="pc-actions">
              {kinds
                .filter((exam) => exam.phase === phase && exam.kind !== contactNote.kind)
                .map(({ kind, label }) => (
                  <Button
                    component={PageLink}
                    href={`/exams/create/${kind}?${query}`}
                    key={kind}
                    prefetch={false}
                    size="compact-md"
                    variant="light"
                  >
                    {sayIn(language, label)}
                  </Button>
                ))}
            </div>
          </div>
        ))}
      </div>
      <ContactNoteForm
        language={language}
        sends={{
          kind: contactNote.kind,
          patient: patient.id,
          admission,
          organization: patient.organization,
        }}
      />
    </section>
  )
}
