import { Button } from '@mantine/core'
import { z } from 'zod'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { Person } from '../person/findPerson.ts'
import { may } from '../person/reachOf.ts'
import { staffWords } from './staffWords.ts'

/** The title of the list with its one primary action, and how many people wait for an account. */
export const StaffHead = async ({ language, person }: { language: Language; person: Person }) => {
  const say = (name: keyof typeof staffWords) => sayIn(language, staffWords[name])
  const asked = may(person, 'account-requests', 'read')
    ? await askApi('/api/account-requests/count?where[status][equals]=pending', {
        answer: z.object({ totalDocs: z.number() }),
      })
    : null
  const waiting = asked?.ok ? asked.data.totalDocs : 0
  return (
    <div className="pc-title">
      <h1>{say('title')}</h1>
      {asked && (
        <Button component={PageLink} href="/staff/requests" prefetch={false} variant="default">
          {say('requests')}
          {waiting > 0 && <span className="pc-badge">{waiting}</span>}
        </Button>
      )}
      {may(person, 'staff', 'create') && (
        <Button component={PageLink} href="/staff/create" prefetch={false}>
          {say('add')}
        </Button>
      )}
    </div>
  )
}
