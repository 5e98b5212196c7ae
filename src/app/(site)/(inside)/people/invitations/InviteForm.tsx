import { type Language, sayIn } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { findDepartments } from '../../findDepartments.ts'
import { ChoiceField } from '../../forms/ChoiceField.tsx'
import type { Person } from '../../person/findPerson.ts'
import { listRoles } from '../listRoles.ts'
import { invite } from './invitationActions.ts'
import { invitationWords } from './invitationWords.ts'

interface Props {
  language: Language
  me: Person
  /** Into which organization. */
  organization: string
}

/** Invites somebody by e-mail into a role. */
export const InviteForm = async ({ language, me, organization }: Props) => {
  const say = (name: keyof typeof invitationWords) => sayIn(language, invitationWords[name])
  const departments = await findDepartments(organization)
  return (
    <ActionForm action={invite} submit={say('invite')}>
      <input name="organization" type="hidden" value={organization} />
      <div className="pc-pair">
        <TextField
          autoComplete="off"
          label={say('email')}
          ltr
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <ChoiceField
          choices={[{ value: '', label: say('choose') }, ...listRoles(me.user.role, language)]}
          label={say('role')}
          name="role"
          required
        />
        {departments.length > 0 && (
          <ChoiceField
            choices={[
              { value: '', label: say('none') },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            label={say('department')}
            name="department"
          />
        )}
      </div>
    </ActionForm>
  )
}
