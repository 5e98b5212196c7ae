import { genders } from '../../../lib/clinicChoices.ts'
import { sayYears } from '../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../lib/words.ts'
import type { Printed } from './findPrintout.ts'
import { printWords } from './printWords.ts'

interface Props {
  language: Language
  patient: Printed['patient']
}

/** Whose document it is, on every page of it: name, file number, age and sex. */
export const PatientLine = ({ language, patient }: Props) => {
  const { age, fileNumber, fullName, gender, nameAr } = patient
  const say = (name: keyof typeof printWords) => sayIn(language, printWords[name])
  const [name, other] = language === 'ar' && nameAr ? [nameAr, fullName] : [fullName, nameAr]
  return (
    <p className="pc-patient-line">
      <span>
        {say('patient')}: <strong>{<bdi>{name}</bdi>}</strong>
        {other && (
          <>
            {' '}
            <bdi className="pc-patient-line__other">{other}</bdi>
          </>
        )}
      </span>
      {fileNumber && (
        <span>
          {say('file')}: <bdi dir="ltr">{fileNumber}</bdi>
        </span>
      )}
      {age !== null && (
        <span>
          {say('age')}: {sayYears(language, age)}
        </span>
      )}
      {gender && (
        <span>
          {say('sex')}: {sayIn(language, genders[gender])}
        </span>
      )}
    </p>
  )
}
