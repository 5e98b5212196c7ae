import { Button } from '@mantine/core'
import type { Metadata } from 'next'
import { z } from 'zod'

import { sayIn } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { Message } from '../../forms/Message.tsx'
import { PageLink } from '../../shell/PageLink.tsx'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import { accountRow } from './accountRow.ts'
import { findPlaces, findTrust, listUnder } from './findPlaces.ts'
import { Pages } from './Pages.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { peopleWords } from './peopleWords.ts'
import { PAGE_ROWS, queryPeople } from './queryPeople.ts'
import { type ListScope, listAddress, readFilters, type SearchParams } from './readFilters.ts'
import { ScopeSwitch } from './ScopeSwitch.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: sayIn(await findPageLanguage(), peopleWords.title),
})

const list = z.object({ docs: z.array(accountRow), totalDocs: z.number() })

const Page = async ({ searchParams }: { searchParams: Promise<SearchParams> }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof peopleWords) => sayIn(language, peopleWords[name])
  const filters = readFilters(await searchParams)
  const [person, places] = await Promise.all([requirePerson(), findPlaces()])
  const { user } = person
  const isNational = reachOf(person, 'users', 'read') === 'all'
  const home = user.organization ?? null
  const offered: ListScope[] = [
    ...(home ? (['organization', 'trust'] as const) : []),
    ...(isNational ? (['national'] as const) : []),
  ]
  const wanted = filters.scope ?? user.viewScope
  const scope = offered.find((each) => each === wanted) ?? offered[0] ?? 'organization'
  const trust = home ? findTrust(places, home) : []
  const within = { organization: home ? [home] : [], trust, national: null }[scope]
  const inView = places.filter(({ id }) => within === null || within.includes(id))
  const chosen = filters.organization ? listUnder(places, filters.organization) : within
  const asked = await askApi(
    queryPeople(filters, chosen, isNational && !filters.organization, new Date()),
    { answer: list },
  )
  const isFiltered = Boolean(
    filters.q || filters.role || filters.state || filters.organization || filters.page > 1,
  )
  const mayExport = reachOf(person, 'users', 'update') === 'all'
  const back = encodeURIComponent(listAddress(filters))
  return (
    <>
      <div className="pc-title">
        <h1>{say('title')}</h1>
        {offered.length > 1 && (
          <ScopeSwitch chosen={scope} filters={filters} language={language} offered={offered} />
        )}
        {mayExport && (
          <Button component="a" download href="/api/users/export.csv" variant="default">
            {say('csv')}
          </Button>
        )}
        <Button component={PageLink} href={`/people/create?next=${back}`} prefetch={false}>
          {say('add')}
        </Button>
      </div>
      {may(person, 'invitations', 'read') && <PeopleTabs language={language} />}
      {filters.added && (
        <Message role="status" tone="ok">
          {say('added')}
        </Message>
      )}
      <PeopleFilters filters={filters} places={inView} />
      {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {asked.ok && asked.data.docs.length === 0 && (
        <p className="pc-card pc-empty">{say(isFiltered ? 'nobody' : 'empty')}</p>
      )}
      {asked.ok && asked.data.docs.length > 0 && (
        <>
          <PeopleTable
            filters={filters}
            language={language}
            me={{ id: user.id, role: user.role }}
            rows={asked.data.docs}
            withOrganization={scope !== 'organization'}
          />
          <Pages
            addressOf={(page) => listAddress(filters, { page })}
            language={language}
            page={filters.page}
            rows={PAGE_ROWS}
            total={asked.data.totalDocs}
          />
        </>
      )}
    </>
  )
}

export default Page
