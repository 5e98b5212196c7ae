import { Button } from '@mantine/core'
import { forbidden } from 'next/navigation'

import { calendarDateIn } from '../../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../../lib/clock.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { addDays } from '../../../../../../lib/zonedTime.ts'
import { titled } from '../../../../(public)/titled.ts'
import { askApi } from '../../../../asking/askApi.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { PageLink } from '../../../../shell/PageLink.tsx'
import '../../../appointments/booking.css'
import { history } from '../../../appointments/historyRow.ts'
import { HistoryTable } from '../../../appointments/HistoryTable.tsx'
import { historyWords } from '../../../appointments/historyWords.ts'
import { HISTORY_ROWS } from '../../../appointments/readHistoryFilters.ts'
import { Pages } from '../../../people/Pages.tsx'
import { may } from '../../../person/reachOf.ts'
import { requirePerson } from '../../../person/requirePerson.ts'
import { Trouble } from '../../../Trouble.tsx'
import { findPatient } from '../../findPatient.ts'

export const generateMetadata = titled(historyWords.title)

/** Nobody has more appointments ahead than these. */
const MOST_AHEAD = 50

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

const ask = (query: Record<string, string>) =>
  askApi(`/api/appointments/history?${new URLSearchParams(query)}`, { answer: history })

/** The appointments of one patient: those ahead first, the nearest on top, then those that were. */
const Page = async ({ params, searchParams }: Props) => {
  const [{ id }, person, language] = await Promise.all([
    params,
    requirePerson(),
    findPageLanguage(),
  ])
  if (!may(person, 'appointments', 'read')) forbidden()
  const { patient, timezone } = await findPatient(id)
  const today = calendarDateIn(timezone, clock.now())
  const page = Math.max(1, Math.trunc(Number(await readParam(searchParams, 'page'))) || 1)
  const which = { patient: id, organization: patient.organization }
  const [ahead, before] = await Promise.all([
    ask({ ...which, from: today, sort: 'startsAt', limit: String(MOST_AHEAD) }),
    ask({ ...which, to: addDays(today, -1), page: String(page), limit: String(HISTORY_ROWS) }),
  ])
  const say = (name: keyof typeof historyWords) => sayIn(language, historyWords[name])
  const path = `/patients/${id}/appointments`
  const addressOf = (to: number) => (to > 1 ? `${path}?page=${to}` : path)
  const table = (asked: typeof ahead, none: 'noneUpcoming' | 'nonePast') => {
    if (!asked.ok) return <Trouble errors={asked.errors} title={say('trouble')} />
    if (asked.data.docs.length === 0) return <p className="pc-card pc-empty">{say(none)}</p>
    return (
      <HistoryTable
        here={addressOf(page)}
        language={language}
        mayChange={may(person, 'appointments', 'update')}
        place={asked.data}
        rows={asked.data.docs}
        withPatient={false}
      />
    )
  }
  return (
    <>
      <h1 className="pc-hidden">{say('title')}</h1>
      <div className="pc-title">
        <h2>{say('upcoming')}</h2>
        {may(person, 'appointments', 'create') && (
          <Button
            component={PageLink}
            href={`/appointments/create?patient=${id}&next=${encodeURIComponent(path)}`}
            prefetch={false}
          >
            {say('book')}
          </Button>
        )}
      </div>
      {table(ahead, 'noneUpcoming')}
      <div className="pc-title pc-section">
        <h2>{say('past')}</h2>
      </div>
      {table(before, 'nonePast')}
      {before.ok && before.data.totalDocs > HISTORY_ROWS && (
        <Pages
          addressOf={addressOf}
          language={language}
          page={page}
          rows={HISTORY_ROWS}
          total={before.data.totalDocs}
        />
      )}
    </>
  )
}

export default Page
