import type { ReactNode } from 'react'

import { sayIn } from '../../../../../lib/words.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { may } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { Tabs } from '../../Tabs.tsx'
import { findPatient } from '../findPatient.ts'
import { namePatient } from '../namePatient.ts'
import { PatientHeader } from '../PatientHeader.tsx'
import { seesTrail } from '../patientRights.ts'
import { patientWords } from '../patientWords.ts'

interface Props {
  children: ReactNode
  params: Promise<{ id: string }>
}

const tabs = [
  ['', 'overview', 'patients'],
  ['/appointments', 'appointments', 'appointments'],
  ['/exams', 'exams', 'exams'],
  ['/admissions', 'admissions', 'admissions'],
  ['/activity', 'activity', 'audit-events'],
] as const

/** Every page of a patient: who it is about, always in view, and the views of the record. */
const Layout = async ({ children, params }: Props) => {
  const [{ id }, person, language] = await Promise.all([
    params,
    requirePerson(),
    findPageLanguage(),
  ])
  const { patient } = await findPatient(id)
  return (
    <>
      <PatientHeader id={id} />
      <Tabs
        entries={tabs
          .filter(([, name, collection]) =>
            name === 'activity' ? seesTrail(person) : may(person, collection, 'read'),
          )
          .map(([path, name]) => ({
            href: `/patients/${id}${path}`,
            label: sayIn(language, patientWords[name]),
          }))}
        label={namePatient(patient, language)[0]}
      />
      {children}
    </>
  )
}

export default Layout
