import { forbidden } from 'next/navigation'

import { nextPath } from '../../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { BackLink } from '../../../BackLink.tsx'
import { requirePerson } from '../../../person/requirePerson.ts'
import { findPatient } from '../../findPatient.ts'
import { findPatientChoices } from '../../findPatientChoices.ts'
import { namePatient } from '../../namePatient.ts'
import { PatientForm } from '../../PatientForm.tsx'
import { mayWithPatient } from '../../patientRights.ts'
import { patientWords } from '../../patientWords.ts'
import { changePatient } from '../../savePatient.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = titled(patientWords.edit)

const Page = async ({ params, searchParams }: Props) => {
  const [person, language, { id }] = await Promise.all([
    requirePerson(),
    findPageLanguage(),
    params,
  ])
  const { patient } = await findPatient(id)
  const { organization } = patient
  if (!mayWithPatient(person, 'update', organization)) forbidden()
  const next = nextPath(await readParam(searchParams, 'next'), '/patients')
  const isHome = person.organization?.id === organization
  return (
    <>
      <BackLink href={`/patients/${id}?next=${encodeURIComponent(next)}`} language={language} />
      <div className="pc-title">
        <h1>
          {sayIn(language, patientWords.edit)}: <bdi>{namePatient(patient, language)[0]}</bdi>
        </h1>
      </div>
      <div className="pc-card pc-form pc-form--wide">
        <PatientForm
          {...await findPatientChoices(person, organization)}
          action={changePatient}
          country={isHome ? person.organization?.phoneCountry : undefined}
          found={patient}
          language={language}
          next={next}
        />
      </div>
    </>
  )
}

export default Page
