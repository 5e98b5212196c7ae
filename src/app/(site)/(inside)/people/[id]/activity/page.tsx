import type { Metadata } from 'next'

import { nextPath } from '../../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { ActivityTable } from '../../../activity/ActivityTable.tsx'
import { ACTIVITY_ROWS, findActivity, readPage } from '../../../activity/findActivity.ts'
import { namePerson } from '../../../person/namePerson.ts'
import { Trouble } from '../../../Trouble.tsx'
import { Pages } from '../../Pages.tsx'
import { peopleWords } from '../../peopleWords.ts'
import { findPersonById } from '../findPersonById.ts'
import { PersonHead } from '../PersonHead.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ next?: string | string[]; page?: string | string[] }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: namePerson(await findPersonById((await params).id)),
})

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const { id } = await params
  const { next, page: asked } = await searchParams
  const page = readPage(asked)
  const [found, activity] = await Promise.all([findPersonById(id), findActivity(id, page)])
  const back = nextPath(typeof next === 'string' ? next : '', '/people')
  return (
    <>
      <PersonHead back={back} found={found} language={language} />
      {activity.ok ? (
        <>
          <ActivityTable docs={activity.data.docs} language={language} />
          <Pages
            addressOf={(to) => `/people/${id}/activity?next=${encodeURIComponent(back)}&page=${to}`}
            language={language}
            page={page}
            rows={ACTIVITY_ROWS}
            total={activity.data.totalDocs}
          />
        </>
      ) : (
        <Trouble errors={activity.errors} title={sayIn(language, peopleWords.trouble)} />
      )}
    </>
  )
}

export default Page
