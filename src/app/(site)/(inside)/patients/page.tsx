import { Anchor, Button } from '@mantine/core'
import { z } from 'zod'

import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import { Pages } from '../people/Pages.tsx'
import type { SearchParams } from '../people/readFilters.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import { listedRow } from './listedRow.ts'
import { PatientFilterBar } from './PatientFilterBar.tsx'
import { mayWithPatient } from './patientRights.ts'
import { PatientTable } from './PatientTable.tsx'
import { patientWords } from './patientWords.ts'
import {
  isNarrowed,
  patientAddress,
  patientQuery,
  readPatientFilters,
} from './readPatientFilters.ts'

const list = z.object({
  docs: z.array(listedRow),
  totalDocs: z.number(),
  isMore: z.boolean(),
  limit: z.number(),
})

export const generateMetadata = titled(patientWords.title)

const Page = async ({ searchParams }: { searchParams: Promise<SearchParams> }) => {
  const [person, language, filters] = await Promise.all([
    requirePerson(),
    findPageLanguage(),
    searchParams.then(readPatientFilters),
  ])
  const say = (name: keyof typeof patientWords) => sayIn(language, patientWords[name])
  const isWide = reachOf(person, 'patients', 'read') === 'all'
  const [asked, places] = await Promise.all([
    askApi(patientQuery(filters), { answer: list }),
    isWide ? findPlaces() : [],
  ])
  const here = patientAddress(filters, { page: filters.page })
  const mayCreate = may(person, 'patients', 'create')
  const addHref = `/patients/create?next=${encodeURIComponent(here)}`
  const { docs, isMore, limit, totalDocs } = asked.ok
    ? asked.data
    : { docs: [], isMore: false, limit: 1, totalDocs: 0 }
  return (
    <>
      <div className="pc-title">
        <h1>{say('title')}</h1>
        {mayCreate && (
          <Button component={PageLink} href={addHref} prefetch={false}>
            {say('add')}
          </Button>
        )}
      </div>
      <PatientFilterBar filters={filters} places={places.map(({ id, name }) => ({ id, name }))} />
      {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {asked.ok && docs.length === 0 && (
        <div className="pc-card pc-empty">
          <p>{say(isNarrowed(filters) ? 'nobody' : filters.isAll ? 'emptyAll' : 'empty')}</p>
          {!filters.isAll && (
            <p>
              <Anchor
                component={PageLink}
                href={patientAddress(filters, { isAll: true, month: null })}
                prefetch={false}
                underline="always"
              >
                {say('lookAmongAll')}
              </Anchor>
            </p>
          )}
          {mayCreate && !isNarrowed(filters) && (
            <Button component={PageLink} href={addHref} prefetch={false}>
              {say('add')}
            </Button>
          )}
        </div>
      )}
      {docs.length > 0 && (
        <>
          <PatientTable
            here={here}
            language={language}
            mayBook={may(person, 'appointments', 'create')}
            mayEdit={(row) => mayWithPatient(person, 'update', row.organization.id)}
            rows={docs}
            timezone={person.organization?.timezone ?? 'UTC'}
            withOrganization={isWide}
          />
          <Pages
            addressOf={(page) => patientAddress(filters, { page })}
            language={language}
            page={filters.page}
            rows={limit}
            total={totalDocs}
          />
          {isMore && <p className="pc-quiet">{say('more')}</p>}
        </>
      )}
    </>
  )
}

export default Page
