import { Button } from '@mantine/core'
import { forbidden } from 'next/navigation'

import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { SortHead } from '../lists/SortHead.tsx'
import { OrganizationChoice } from '../OrganizationChoice.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import { Pages } from '../people/Pages.tsx'
import type { SearchParams } from '../people/readFilters.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import './booking.css'
import { findDoctors } from './findBooking.ts'
import { HistoryFilterBar } from './HistoryFilterBar.tsx'
import { history } from './historyRow.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { historyWords } from './historyWords.ts'
import {
  HISTORY_ROWS,
  historyAddress,
  historyPath,
  isHistoryNarrowed,
  readHistoryFilters,
} from './readHistoryFilters.ts'

export const generateMetadata = titled(historyWords.title)

const Page = async ({ searchParams }: { searchParams: Promise<SearchParams> }) => {
  const [language, person] = await Promise.all([findPageLanguage(), requirePerson()])
  const reach = reachOf(person, 'appointments', 'read')
  if (!reach || reach === 'own') forbidden()
  const filters = readHistoryFilters(await searchParams)
  const say = (name: keyof typeof historyWords) => sayIn(language, historyWords[name])
  const organization = filters.organization ?? person.user.organization
  const places = reach === 'all' ? await findPlaces() : []
  const mayBook = may(person, 'appointments', 'create')
  const here = historyAddress(filters, { page: filters.page })
  const add = `/appointments/create?next=${encodeURIComponent(here)}${filters.organization ? `&organization=${filters.organization}` : ''}`
  const [asked, doctors] = organization
    ? await Promise.all([
        askApi(historyPath(filters), { answer: history }),
        findDoctors(organization),
      ])
    : [null, []]
  return (
    <>
      <div className="pc-title">
        <h1>{say('title')}</h1>
        {mayBook && (
          <Button component={PageLink} href={add} prefetch={false}>
            {say('book')}
          </Button>
        )}
      </div>
      {places.length > 1 && (
        <OrganizationChoice
          action="/appointments"
          chosen={organization ?? null}
          language={language}
          name="org"
          places={places}
        />
      )}
      {organization && <HistoryFilterBar doctors={doctors} filters={filters} />}
      {asked && !asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {asked?.ok && asked.data.docs.length === 0 && (
        <p className="pc-card pc-empty">{say(isHistoryNarrowed(filters) ? 'nothing' : 'empty')}</p>
      )}
      {asked?.ok && asked.data.docs.length > 0 && (
        <>
          <HistoryTable
            dateHead={
              <SortHead
                addressOf={({ descending }) => historyAddress(filters, { descending })}
                by="date"
                label={say('date')}
                order={{ sort: 'date', descending: filters.descending }}
              />
            }
            here={here}
            language={language}
            mayChange={may(person, 'appointments', 'update')}
            place={asked.data}
            rows={asked.data.docs}
          />
          <Pages
            addressOf={(page) => historyAddress(filters, { page })}
            language={language}
            page={filters.page}
            rows={HISTORY_ROWS}
            total={asked.data.totalDocs}
          />
          {asked.data.isCapped && <p className="pc-quiet">{say('capped')}</p>}
        </>
      )}
    </>
  )
}

export default Page
