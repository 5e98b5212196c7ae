import { isUuid } from '../../../../lib/isUuid.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { OrganizationChoice } from '../OrganizationChoice.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import type { Person } from '../person/findPerson.ts'
import { may, reachOf } from '../person/reachOf.ts'
import './dashboard.css'
import { dashboardWords } from './dashboardWords.ts'
import { DayPart } from './DayPart.tsx'
import { ProgramPart } from './ProgramPart.tsx'

interface Props {
  language: Language
  /** The organization and the page of the overdue that the address names. */
  organization: string | undefined
  page: string | undefined
  person: Person
}

/** The clinic as far as it is somebody's: the day of reception or doctor, and the programme. */
export const ClinicParts = async ({ language, organization, page, person }: Props) => {
  const home = person.user.organization ?? null
  const isWide = reachOf(person, 'admissions', 'read') === 'all'
  const isNamed = isWide && organization !== undefined && isUuid(organization)
  const named = isNamed ? organization : null
  const isHome = home !== null && (named === null || named === home)
  // Who sees exams takes part in the programme; reception has the board instead.
  const takesPart = may(person, 'exams', 'read')
  const worksAtBoard = person.user.role !== 'doctor' && may(person, 'appointments', 'create')
  return (
    <>
      {isHome && person.user.role === 'doctor' && <DayPart language={language} of="doctor" />}
      {isHome && worksAtBoard && <DayPart language={language} of="reception" />}
      {takesPart && isWide && (
        <OrganizationChoice
          action="/dashboard"
          chosen={named ?? home}
          language={language}
          name="org"
          places={await findPlaces()}
        />
      )}
      {takesPart && named === null && home === null && (
        <p className="pc-card pc-empty">{sayIn(language, dashboardWords.choose)}</p>
      )}
      {takesPart && (named !== null || home !== null) && (
        <ProgramPart
          language={language}
          organization={named}
          page={/^[1-9]\d{0,4}$/.test(page ?? '') ? Number(page) : 1}
          person={person}
        />
      )}
    </>
  )
}
