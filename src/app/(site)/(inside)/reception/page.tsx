import { forbidden } from 'next/navigation'

import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import type { Params } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { readBoardFilters } from '../board/boardFilters.ts'
import { BoardPage } from '../board/BoardPage.tsx'
import { readBoardDate, readBoardOrganization } from '../board/readBoardPlace.ts'
import { boardWords } from '../board/boardWords.ts'
import { OrganizationChoice } from '../OrganizationChoice.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'

export const generateMetadata = titled(boardWords.reception)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const person = await requirePerson()
  if (person.user.role === 'patient' || !may(person, 'appointments', 'read')) forbidden()
  const language = await findPageLanguage()
  const given = await searchParams
  const isWide = reachOf(person, 'appointments', 'read') === 'all'
  const organization = isWide ? readBoardOrganization(given) : null
  const home = person.user.organization ?? null
  const choice = isWide && (
    <OrganizationChoice
      action="/reception"
      chosen={organization ?? home}
      language={language}
      name="org"
      places={await findPlaces()}
    />
  )
  if (organization === null && home === null)
    return (
      <>
        <div className="pc-title">
          <div>
            <h1>{sayIn(language, boardWords.reception)}</h1>
            <p>{sayIn(language, boardWords.choose)}</p>
          </div>
        </div>
        {choice}
      </>
    )
  return (
    <BoardPage
      choice={choice}
      filters={readBoardFilters(given)}
      language={language}
      person={person}
      place={{ path: '/reception', date: readBoardDate(given), organization }}
    />
  )
}

export default Page
