import { Anchor } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { genders } from '../../../../lib/clinicChoices.ts'
import { sayYears } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { findPatient, type FoundPatient } from './findPatient.ts'
import { MonthBadge } from './MonthBadge.tsx'
import { namePatient } from './namePatient.ts'
import './patients.css'
import { alertWords, patientWords } from './patientWords.ts'
import { sayChoice } from './sayChoice.ts'

/** Age and sex in words, as far as they are known. */
function describe({ age, gender }: FoundPatient['patient'], language: Language): string {
  const years = typeof age === 'number' ? sayYears(language, age) : null
  return [years, sayChoice(language, genders, gender)].filter(Boolean).join(' · ')
}

/**
 * Who the page is about, in view however far one scrolls: name, age, sex, file number, programme
 * month and what to notice.
 */
export const PatientHeader = async ({ id }: { id: string }) => {
  const language = await findPageLanguage()
  const { admission, alerts, patient } = await findPatient(id)
  const [name, other] = namePatient(patient, language)
  const described = describe(patient, language)
  return (
    <header className="pc-patient">
      <Anchor
        className="pc-patient__name"
        component={PageLink}
        href={`/patients/${id}`}
        prefetch={false}
      >
        <bdi>{name}</bdi>
      </Anchor>
      {other && (
        <span className="pc-quiet">
          <bdi>{other}</bdi>
        </span>
      )}
      {described && <span>{described}</span>}
      <span>
        {sayIn(language, patientWords.file)} <bdi>{patient.fileNumber}</bdi>
      </span>
      {admission && <MonthBadge isNamed language={language} month={admission.programMonth} />}
      {alerts.map((alert) => (
        <Chip
          key={alert}
          label={sayIn(language, alertWords[alert])}
          tone={alert === 'contact-missing' ? 'neutral' : 'attention'}
          value={alert}
        />
      ))}
    </header>
  )
}
