import { Button } from '@mantine/core'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { PatientPicker } from '../patients/PatientPicker.tsx'
import { examWords } from './examWords.ts'

interface Props {
  kind: string
  language: Language
  /** Where one came from. */
  next: string | undefined
}

/** Asks whose exam it is, where the address does not say it. */
export const PatientQuestion = ({ kind, language, next }: Props) => (
  <form action={`/exams/create/${kind}`} className="pc-card pc-form pc-stack">
    <p>{sayIn(language, examWords.choosePatient)}</p>
    <PatientPicker label={sayIn(language, examWords.patient)} name="patient" />
    {next !== undefined && <input name="next" type="hidden" value={next} />}
    <Button size="md" type="submit">
      {sayIn(language, examWords.goOn)}
    </Button>
  </form>
)
