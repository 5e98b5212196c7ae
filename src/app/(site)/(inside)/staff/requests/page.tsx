import { forbidden } from 'next/navigation'
import { z } from 'zod'

import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { readPage } from '../../activity/findActivity.ts'
import { BackLink } from '../../BackLink.tsx'
import { listRoles } from '../../people/listRoles.ts'
import { Pages } from '../../people/Pages.tsx'
import { may, reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { Trouble } from '../../Trouble.tsx'
import { RequestCard, requestRow } from './RequestCard.tsx'
import { requestWords } from './requestWords.ts'

const ROWS = 10
const states = ['pending', 'approved', 'rejected'] as const
const list = z.object({ docs: z.array(requestRow), totalDocs: z.number() })

export const generateMetadata = titled(requestWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof requestWords) => sayIn(language, requestWords[name])
  const me = await requirePerson()
  if (!may(me, 'account-requests', 'read')) forbidden()
  const page = readPage(await readParam(searchParams, 'page'))
  const wanted = await readParam(searchParams, 'status')
  const status = states.find((known) => known === wanted) ?? 'pending'
  const query = new URLSearchParams({
    'where[status][equals]': status,
    'populate[organizations][name]': 'true',
    depth: '1',
    limit: String(ROWS),
    page: String(page),
    sort: status === 'pending' ? 'createdAt' : '-updatedAt',
  })
  const asked = await askApi(`/api/account-requests?${query.toString()}`, { answer: list })
  const addressOf = (state: string, to = 1) =>
    `/staff/requests?status=${state}${to > 1 ? `&page=${to}` : ''}`
  const roles = listRoles(me.user.role, language).filter(({ value }) => value !== 'patient')
  return (
    <>
      <BackLink href="/staff" language={language} />
      <div className="pc-title">
        <h1>{say('title')}</h1>
      </div>
      <nav aria-label={say('title')} className="pc-tabs">
        {states.map((state) => (
          <PageLink
            aria-current={state === status ? 'page' : undefined}
            href={addressOf(state)}
            key={state}
            prefetch={false}
          >
            {say(state)}
          </PageLink>
        ))}
      </nav>
      {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {asked.ok && asked.data.docs.length === 0 && (
        <p className="pc-card pc-empty">{say(status === 'pending' ? 'empty' : 'emptyDecided')}</p>
      )}
      {asked.ok && asked.data.docs.length > 0 && (
        <>
          {asked.data.docs.map((row) => (
            <RequestCard
              key={row.id}
              language={language}
              roles={roles}
              row={row}
              withOrganization={reachOf(me, 'account-requests', 'read') === 'all'}
            />
          ))}
          <Pages
            addressOf={(to) => addressOf(status, to)}
            language={language}
            page={page}
            rows={ROWS}
            total={asked.data.totalDocs}
          />
        </>
      )}
    </>
  )
}

export default Page
