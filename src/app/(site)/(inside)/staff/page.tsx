import { Button } from '@mantine/core'
import { redirect } from 'next/navigation'
import { z } from 'zod'

import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { findDepartments } from '../findDepartments.ts'
import { findPlaces } from '../people/findPlaces.ts'
import { Pages } from '../people/Pages.tsx'
import type { SearchParams } from '../people/readFilters.ts'
import type { Person } from '../person/findPerson.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import { BulkBar } from './bulk/BulkBar.tsx'
import { JobProgress } from './bulk/JobProgress.tsx'
import { StaffSelection } from './bulk/StaffSelection.tsx'
import { listConditions, queryStaff, STAFF_ROWS } from './queryStaff.ts'
import {
  isNarrowed,
  readStaffFilters,
  staffAddress,
  type StaffFilters,
} from './readStaffFilters.ts'
import { StaffFilterBar } from './StaffFilterBar.tsx'
import { StaffHead } from './StaffHead.tsx'
import { mayEdit, mayManageAccounts, seesOthers } from './staffRights.ts'
import { staffRow } from './staffRow.ts'
import { StaffTable } from './StaffTable.tsx'
import { staffWords } from './staffWords.ts'

const list = z.object({ docs: z.array(staffRow), totalDocs: z.number() })

export const generateMetadata = titled(staffWords.title)

/** Who sees only the own record is led to it. */
const OwnRecord = async () => {
  const asked = await askApi('/api/staff?limit=1&depth=0&select[employeeId]=true', {
    answer: z.object({ docs: z.array(z.object({ id: z.string() })) }),
  })
  const own = asked.ok ? asked.data.docs[0] : undefined
  if (own) redirect(`/staff/${own.id}`)
  const language = await findPageLanguage()
  return (
    <>
      <div className="pc-title">
        <h1>{sayIn(language, staffWords.title)}</h1>
      </div>
      <p className="pc-card pc-empty">{sayIn(language, staffWords.noRecord)}</p>
    </>
  )
}

interface ListProps {
  filters: StaffFilters
  person: Person
}

const StaffList = async ({ filters, person }: ListProps) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof staffWords) => sayIn(language, staffWords[name])
  const isWide = reachOf(person, 'staff', 'read') === 'all'
  const isManaged = mayManageAccounts(person)
  const organization = isWide ? filters.organization : (person.user.organization ?? null)
  const [asked, departments, places] = await Promise.all([
    askApi(queryStaff(filters), { answer: list }),
    isWide && !organization ? [] : findDepartments(organization),
    isWide ? findPlaces() : [],
  ])
  return (
    <>
      <StaffHead filters={filters} language={language} person={person} />
      {filters.job && <JobProgress job={filters.job} key={filters.job} />}
      <StaffFilterBar
        departments={reachOf(person, 'staff', 'read') === 'dept' ? [] : departments}
        filters={filters}
        places={places.map(({ id, name }) => ({ id, name }))}
      />
      {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {asked.ok && asked.data.docs.length === 0 && (
        <div className="pc-card pc-empty">
          <p>
            {say(
              isNarrowed(filters)
                ? 'nobody'
                : may(person, 'staff', 'create')
                  ? 'empty'
                  : 'emptyView',
            )}
          </p>
          {!isNarrowed(filters) && may(person, 'staff', 'create') && (
            <Button component={PageLink} href="/staff/create" prefetch={false}>
              {say('add')}
            </Button>
          )}
        </div>
      )}
      {asked.ok && asked.data.docs.length > 0 && (
        <StaffSelection key={staffAddress(filters, { sort: 'name', descending: false })}>
          {isManaged && (
            <BulkBar
              conditions={listConditions(filters)}
              shown={asked.data.docs.map(({ id }) => id)}
              total={asked.data.totalDocs}
            />
          )}
          <StaffTable
            filters={filters}
            isManaged={isManaged}
            language={language}
            mayEdit={(row) =>
              mayEdit(
                person,
                typeof row.organization === 'object' ? row.organization?.id : row.organization,
              )
            }
            rows={asked.data.docs}
            withOrganization={isWide}
          />
          <Pages
            addressOf={(page) => staffAddress(filters, { page })}
            language={language}
            page={filters.page}
            rows={STAFF_ROWS}
            total={asked.data.totalDocs}
          />
        </StaffSelection>
      )}
    </>
  )
}

const Page = async ({ searchParams }: { searchParams: Promise<SearchParams> }) => {
  const person = await requirePerson()
  if (!seesOthers(person)) return <OwnRecord />
  return <StaffList filters={readStaffFilters(await searchParams)} person={person} />
}

export default Page
