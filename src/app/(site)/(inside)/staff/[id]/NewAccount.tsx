import { Anchor } from '@mantine/core'

import { isRole } from '../../../../../access/roles.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { TellingForm } from '../../forms/TellingForm.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { ChoiceField } from '../../forms/ChoiceField.tsx'
import { listRoles } from '../../people/listRoles.ts'
import type { Person } from '../../person/findPerson.ts'
import { createAccount, linkUser } from './accountActions.ts'
import { cardWords } from './cardWords.ts'
import { type FoundStaff, idOf } from './findStaffById.ts'
import { UserField } from './UserField.tsx'

interface Props {
  found: FoundStaff
  language: Language
  me: Person
  editHref: string
}

/** What can be done where there is no login: create one, or link one that exists. */
export const NewAccount = ({ editHref, found, language, me }: Props) => {
  const say = (name: keyof typeof cardWords) => sayIn(language, cardWords[name])
  const { organization } = found
  const suggested =
    typeof organization === 'object' ? organization?.staffRoles?.[found.staffType] : null
  const roles = listRoles(me.user.role, language).filter(({ value }) => value !== 'patient')
  return (
    <>
      <p>{say('none')}</p>
      {found.email ? (
        <div className="pc-form">
          <TellingForm action={createAccount} submit={say('create')}>
            <input name="id" type="hidden" value={found.id} />
            <ChoiceField
              choices={roles}
              defaultValue={isRole(suggested) ? suggested : 'staff'}
              label={say('role')}
              name="role"
              {...(suggested && { description: say('roleHelp') })}
            />
          </TellingForm>
        </div>
      ) : (
        <p>
          {say('emailMissing')}{' '}
          <Anchor component={PageLink} href={editHref} prefetch={false} underline="always">
            {say('addEmail')}
          </Anchor>
        </p>
      )}
      <details className="pc-more">
        <summary>{say('orLink')}</summary>
        <div className="pc-form">
          <TellingForm action={linkUser} submit={say('link')} variant="light">
            <input name="id" type="hidden" value={found.id} />
            <UserField organization={idOf(organization) ?? ''} />
          </TellingForm>
        </div>
      </details>
    </>
  )
}
