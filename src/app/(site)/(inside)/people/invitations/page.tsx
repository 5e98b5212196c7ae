import { forbidden } from 'next/navigation'
import { z } from 'zod'

import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { readPage } from '../../activity/findActivity.ts'
import { findSeats } from '../../findSeats.ts'
import { OrganizationChoice } from '../../OrganizationChoice.tsx'
import { may, reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { SeatMeter } from '../../SeatMeter.tsx'
import { Trouble } from '../../Trouble.tsx'
import { findPlaces } from '../findPlaces.ts'
import { Pages } from '../Pages.tsx'
import { PeopleTabs } from '../PeopleTabs.tsx'
import { peopleWords } from '../peopleWords.ts'
import { InvitationTable, invitationRow } from './InvitationTable.tsx'
import { invitationWords } from './invitationWords.ts'
import { InviteForm } from './InviteForm.tsx'

const ROWS = 15
const list = z.object({ docs: z.array(invitationRow), totalDocs: z.number() })

export const generateMetadata = titled(invitationWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof invitationWords) => sayIn(language, invitationWords[name])
  const me = await requirePerson()
  if (!may(me, 'invitations', 'create')) forbidden()
  const page = readPage(await readParam(searchParams, 'page'))
  const isWide = reachOf(me, 'invitations', 'create') === 'all'
  const named = isWide ? await readParam(searchParams, 'org') : undefined
  const organization = named || me.user.organization || null
  const here = organization ? `&organization=${encodeURIComponent(organization)}` : ''
  const [places, seats, asked] = await Promise.all([
    isWide ? findPlaces() : null,
    organization ? findSeats(organization) : null,
    askApi(`/api/user/invitations?limit=${ROWS}&page=${page}${here}`, { answer: list }),
  ])
  return (
    <>
      <div className="pc-title">
        <h1>{sayIn(language, peopleWords.title)}</h1>
      </div>
      <PeopleTabs language={language} />
      {places && (
        <OrganizationChoice
          action="/people/invitations"
          chosen={organization}
          language={language}
          name="org"
          places={places}
          withAll={!me.user.organization}
        />
      )}
      {organization && (
        <section className="pc-card">
          <h2>{say('inviteTitle')}</h2>
          <p>{say('inviteHelp')}</p>
          {seats?.ok && seats.data.seats && (
            <SeatMeter
              language={language}
              limit={seats.data.seats.limit}
              used={seats.data.seats.used}
            />
          )}
          <div className="pc-form">
            <InviteForm language={language} me={me} organization={organization} />
          </div>
        </section>
      )}
      <section className="pc-section">
        {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
        {asked.ok && asked.data.docs.length === 0 && (
          <p className="pc-card pc-empty">{say('empty')}</p>
        )}
        {asked.ok && asked.data.docs.length > 0 && (
          <>
            <InvitationTable
              language={language}
              places={organization ? null : places}
              rows={asked.data.docs}
            />
            <Pages
              addressOf={(to) =>
                `/people/invitations?page=${to}${named ? `&org=${encodeURIComponent(named)}` : ''}`
              }
              language={language}
              page={page}
              rows={ROWS}
              total={asked.data.totalDocs}
            />
          </>
        )}
      </section>
    </>
  )
}

export default Page
