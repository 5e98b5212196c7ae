import { forbidden } from 'next/navigation'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { BackLink } from '../../BackLink.tsx'
import { may } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { findPatientChoices } from '../findPatientChoices.ts'
import { PatientForm } from '../PatientForm.tsx'
import { patientWords } from '../patientWords.ts'
import { addPatient } from '../savePatient.ts'

export const generateMetadata = titled(patientWords.add)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const [person, language] = await Promise.all([requirePerson(), findPageLanguage()])
  if (!may(person, 'patients', 'create')) forbidden()
  const next = nextPath(await readParam(searchParams, 'next'), '/patients')
  return (
    <>
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <h1>{sayIn(language, patientWords.add)}</h1>
      </div>
      <div className="pc-card pc-form pc-form--wide">
        <PatientForm
          {...await findPatientChoices(person)}
          action={addPatient}
          country={person.organization?.phoneCountry}
          language={language}
          next={next}
        />
      </div>
    </>
  )
}

export default Page
