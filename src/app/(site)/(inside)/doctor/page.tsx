import { Button } from '@mantine/core'
import { forbidden, redirect } from 'next/navigation'

import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import type { Params } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { readBoardFilters } from '../board/boardFilters.ts'
import { BoardPage } from '../board/BoardPage.tsx'
import { boardWords } from '../board/boardWords.ts'
import { readBoardDate } from '../board/readBoardPlace.ts'
import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'

export const generateMetadata = titled(boardWords.myDay)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const person = await requirePerson()
  const { role } = person.user
  if (role === 'patient' || !may(person, 'appointments', 'read')) forbidden()
  // Who is no doctor has no such day; the organization's day is for them.
  if (role !== 'doctor') redirect('/reception')
  const language = await findPageLanguage()
  const given = await searchParams
  return (
    <BoardPage
      filters={readBoardFilters(given)}
      language={language}
      links={
        <Button component={PageLink} href="/patients" prefetch={false} variant="default">
          {sayIn(language, boardWords.patients)}
        </Button>
      }
      person={person}
      place={{ path: '/doctor', date: readBoardDate(given), organization: null }}
    />
  )
}

export default Page
