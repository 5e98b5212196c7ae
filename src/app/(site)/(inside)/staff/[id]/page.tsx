import { Button } from '@mantine/core'
import type { Metadata } from 'next'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { Message } from '../../../forms/Message.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { ActivityTable } from '../../activity/ActivityTable.tsx'
import { readPage } from '../../activity/findActivity.ts'
import { BackLink } from '../../BackLink.tsx'
import { Pages } from '../../people/Pages.tsx'
import { reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { mayEdit, mayRegister, seesOthers } from '../staffRights.ts'
import { namesOf } from '../staffRow.ts'
import { staffWords, typeWords } from '../staffWords.ts'
import { AccountCard } from './AccountCard.tsx'
import { ACTIVITY_ROWS, findStaffActivity } from './findStaffActivity.ts'
import { findStaffById, idOf } from './findStaffById.ts'
import { StaffFacts } from './StaffFacts.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: namesOf(await findStaffById((await params).id), await findPageLanguage())[0],
})

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof staffWords) => sayIn(language, staffWords[name])
  const me = await requirePerson()
  const { id } = await params
  const page = readPage(await readParam(searchParams, 'page'))
  // Whose trail is only their own has nothing to see here.
  const seesTrail = ['all', 'org'].includes(reachOf(me, 'audit-events', 'read') ?? '')
  const [found, activity] = await Promise.all([
    findStaffById(id),
    seesTrail ? findStaffActivity(id, page, language) : null,
  ])
  const back = nextPath(await readParam(searchParams, 'next'), '/staff')
  const next = `next=${encodeURIComponent(back)}`
  const editHref = `/staff/${id}/edit?${next}`
  const done = await readParam(searchParams, 'done')
  const [name, other] = namesOf(found, language)
  return (
    <>
      {seesOthers(me) && <BackLink href={back} language={language} />}
      <div className="pc-title">
        <div>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p>
            {other && (
              <>
                <bdi>{other}</bdi> ·{' '}
              </>
            )}
            {sayIn(language, typeWords[found.staffType])}
          </p>
        </div>
        {mayRegister(me) && !seesOthers(me) && (
          <Button
            component={PageLink}
            href="/staff/register-reception"
            prefetch={false}
            variant="default"
          >
            {say('reception')}
          </Button>
        )}
        {mayEdit(me, idOf(found.organization)) && (
          <Button component={PageLink} href={editHref} prefetch={false}>
            {say('edit')}
          </Button>
        )}
      </div>
      {(done === 'saved' || done === 'created') && (
        <Message role="status" tone="ok">
          {say(done)}
        </Message>
      )}
      <AccountCard editHref={editHref} found={found} language={language} me={me} />
      <StaffFacts found={found} language={language} />
      {activity && (
        <section className="pc-section">
          <h2>{say('activity')}</h2>
          <ActivityTable docs={activity.docs} empty={say('noActivity')} language={language} />
          {activity.totalDocs > ACTIVITY_ROWS && (
            <Pages
              addressOf={(to) => `/staff/${id}?${next}&page=${to}`}
              language={language}
              page={page}
              rows={ACTIVITY_ROWS}
              total={activity.totalDocs}
            />
          )}
        </section>
      )}
    </>
  )
}

export default Page
