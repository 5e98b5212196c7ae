import { Anchor } from '@mantine/core'
import { z } from 'zod'

import { roleWords } from '../../../../../access/roles.ts'
import { mayManage } from '../../../../../admin/accounts/accountActions.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { readPage } from '../../activity/findActivity.ts'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { accountRow } from '../../people/accountRow.ts'
import { Pages } from '../../people/Pages.tsx'
import { StateChip } from '../../people/StateChip.tsx'
import { namePerson } from '../../person/namePerson.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { SeatMeter } from '../../SeatMeter.tsx'
import { Trouble } from '../../Trouble.tsx'
import { findOrganizationId } from '../findOrganization.ts'
import { OrganizationHead } from '../OrganizationHead.tsx'
import { memberWords } from './memberWords.ts'
import { removeMember } from './removeMember.ts'

const PATH = '/organization/members'
const ROWS = 15
const told = z.object({
  users: z.array(accountRow),
  seats: z.object({ used: z.number(), limit: z.number().nullable() }).nullable(),
  totals: z.object({ users: z.number() }),
})

export const generateMetadata = titled(memberWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof memberWords) => sayIn(language, memberWords[name])
  const person = await requirePerson()
  const id = findOrganizationId(person, await readParam(searchParams, 'id'))
  const head = <OrganizationHead id={id} language={language} path={PATH} person={person} />
  if (id === null) return head
  const page = readPage(await readParam(searchParams, 'page'))
  const asked = await askApi(
    `/api/user/organization?organization=${id}&limit=${ROWS}&page=${page}`,
    { answer: told },
  )
  if (!asked.ok) {
    return (
      <>
        {head}
        <Trouble errors={asked.errors} title={say('trouble')} />
      </>
    )
  }
  const { seats, totals, users } = asked.data
  return (
    <>
      {head}
      {seats && <SeatMeter language={language} limit={seats.limit} used={seats.used} />}
      <table className="pc-table">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('email')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                <Anchor
                  component={PageLink}
                  fz="inherit"
                  href={`/people/${user.id}?next=${encodeURIComponent(`${PATH}?id=${id}&page=${page}`)}`}
                  prefetch={false}
                >
                  <bdi>{namePerson(user)}</bdi>
                </Anchor>
              </th>
              <td className="pc-long" data-label={say('email')}>
                <bdi>{user.email}</bdi>
              </td>
              <td data-label={say('role')}>{sayIn(language, roleWords[user.role])}</td>
              <td data-label={say('state')}>
                <StateChip row={user} />
              </td>
              <td>
                {mayManage(person.user, user) && (
                  <ActionButton
                    action={removeMember}
                    isCompact
                    isDanger
                    label={say('remove')}
                    name={namePerson(user)}
                    sends={{ id: user.id }}
                    variant="subtle"
                    warning={say('sure')}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages
        addressOf={(to) => `${PATH}?id=${id}&page=${to}`}
        language={language}
        page={page}
        rows={ROWS}
        total={totals.users}
      />
    </>
  )
}

export default Page
