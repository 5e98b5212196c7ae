import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'

import { roleWords } from '../../../../../access/roles.ts'
import { mayManage } from '../../../../../admin/accounts/accountActions.ts'
import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { AccountButtons } from '../../people/AccountButtons.tsx'
import type { PersonRow } from '../../people/accountRow.ts'
import { StateChip } from '../../people/StateChip.tsx'
import type { Person } from '../../person/findPerson.ts'
import { namesOf, accountOf } from '../staffRow.ts'
import { sectionWords } from '../fieldWords.ts'
import { mayManageAccounts } from '../staffRights.ts'
import { accountWords } from '../staffWords.ts'
import { sendCredentials, unlinkUser } from './accountActions.ts'
import { cardWords } from './cardWords.ts'
import { type FoundStaff, idOf } from './findStaffById.ts'
import { NewAccount } from './NewAccount.tsx'

interface Props {
  found: FoundStaff
  language: Language
  me: Person
  /** Where the record is changed. */
  editHref: string
}

/** What is known of the login. */
const Login = ({
  href,
  language,
  row,
}: {
  href: string | null
  language: Language
  row: PersonRow
}) => {
  const say = (name: keyof typeof cardWords) => sayIn(language, cardWords[name])
  const username = <bdi>{row.username}</bdi>
  const facts: [keyof typeof cardWords, ReactNode][] = [
    [
      'username',
      href === null ? (
        username
      ) : (
        <Anchor component={PageLink} href={href} key="user" prefetch={false}>
          {username}
        </Anchor>
      ),
    ],
    ['email', <bdi key="email">{row.email ?? '–'}</bdi>],
    ['role', sayIn(language, roleWords[row.role])],
    ['state', <StateChip key="state" row={row} />],
    [
      'lastLogin',
      row.lastLoginAt ? (
        <Moment exact={false} key="login" language={language} value={row.lastLoginAt} />
      ) : (
        say('never')
      ),
    ],
  ]
  return (
    <dl className="pc-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The login of a staff member, with what can be done to it next. */
export const AccountCard = ({ editHref, found, language, me }: Props) => {
  const say = (name: keyof typeof cardWords) => sayIn(language, cardWords[name])
  const isManaged = mayManageAccounts(me, idOf(found.organization))
  const user = typeof found.user === 'object' ? found.user : null
  const hasLogin = Boolean(found.user)
  const mine = { id: me.user.id, role: me.user.role }
  const isBelow = user !== null && mayManage(mine, user)
  const [name] = namesOf(found, language)
  const account = accountOf(found)
  return (
    <section className="pc-card" id="account">
      <h2>{sayIn(language, sectionWords.account)}</h2>
      {user && (
        <Login
          href={isManaged && isBelow ? `/people/${user.id}?next=/staff/${found.id}` : null}
          language={language}
          row={user}
        />
      )}
      {!user && (hasLogin || !isManaged) && (
        <p>
          <Chip label={sayIn(language, accountWords[account])} value={account} />
        </p>
      )}
      {!hasLogin && isManaged && (
        <NewAccount editHref={editHref} found={found} language={language} me={me} />
      )}
      {hasLogin && isManaged && (
        <div className="pc-actions pc-actions--apart">
          {user && isBelow && user.status !== 'deactivated' && (
            <ActionButton
              action={sendCredentials}
              label={say('send')}
              sends={{ id: found.id }}
              variant="light"
              warning={say('sendWarning')}
            />
          )}
          {user && <AccountButtons isShort me={mine} name={name} row={user} />}
          <ActionButton
            action={unlinkUser}
            isDanger
            label={say('unlink')}
            sends={{ id: found.id }}
            variant="outline"
            warning={say('unlinkWarning')}
          />
        </div>
      )}
    </section>
  )
}
