import { Button } from '@mantine/core'
import { z } from 'zod'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { queryOf } from '../../asking/queryOf.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { Person } from '../person/findPerson.ts'
import { may } from '../person/reachOf.ts'
import { listConditions } from './queryStaff.ts'
import { staffAddress, type StaffFilters } from './readStaffFilters.ts'
import { staffWords } from './staffWords.ts'

interface Props {
  filters: StaffFilters
  language: Language
  person: Person
}

/** The title of the list with its one primary action, and how many people wait for an account. */
export const StaffHead = async ({ filters, language, person }: Props) => {
  const say = (name: keyof typeof staffWords) => sayIn(language, staffWords[name])
  const asked = may(person, 'account-requests', 'read')
    ? await askApi('/api/account-requests/count?where[status][equals]=pending', {
        answer: z.object({ totalDocs: z.number() }),
      })
    : null
  const back = encodeURIComponent(staffAddress(filters, { page: filters.page }))
  const where = queryOf(listConditions(filters)).toString()
  const waiting = asked?.ok ? asked.data.totalDocs : 0
  return (
    <div className="pc-title">
      <h1>{say('title')}</h1>
      <Button component="a" download href={`/api/staff/export.csv?${where}`} variant="default">
        {say('csv')}
      </Button>
      {may(person, 'staff', 'create') && (
        <Button component={PageLink} href="/staff/import" prefetch={false} variant="default">
          {say('importFile')}
        </Button>
      )}
      {asked && (
        <Button component={PageLink} href="/staff/requests" prefetch={false} variant="default">
          {say('requests')}
          {waiting > 0 && <span className="pc-badge">{waiting}</span>}
        </Button>
      )}
      {may(person, 'staff', 'create') && (
        <Button component={PageLink} href={`/staff/create?next=${back}`} prefetch={false}>
          {say('add')}
        </Button>
      )}
    </div>
  )
}
