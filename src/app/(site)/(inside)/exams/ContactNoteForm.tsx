import { contactNote } from '../../../../exams/contactNote.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { AreaField } from '../forms/AreaField.tsx'
import { TellingForm } from '../forms/TellingForm.tsx'
import { noteContact } from './examActions.ts'
import { examWords } from './examWords.ts'

interface Props {
  language: Language
  /** Whose note it is, sent along. */
  sends: Readonly<Record<string, string>>
}

/** A contact with the patient, noted without leaving the record. */
export const ContactNoteForm = ({ language, sends }: Props) => (
  <div className="pc-note">
    <TellingForm action={noteContact} submit={sayIn(language, examWords.noteIt)} variant="light">
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <AreaField
        label={sayIn(language, examWords.note)}
        maxLength={contactNote.fields.text.max}
        name={`${contactNote.kind}.text`}
        required
      />
    </TellingForm>
  </div>
)
