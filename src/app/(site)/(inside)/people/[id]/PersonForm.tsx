import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { findDepartments } from '../../findDepartments.ts'
import { ChoiceField } from '../../forms/ChoiceField.tsx'
import { FlagField } from '../../forms/FlagField.tsx'
import type { Person } from '../../person/findPerson.ts'
import { reachOf } from '../../person/reachOf.ts'
import { findPlaces } from '../findPlaces.ts'
import { formWords, languageChoices } from '../formWords.ts'
import { groupDepartments } from '../groupDepartments.ts'
import { listRoles } from '../listRoles.ts'
import type { FoundPerson } from './findPersonById.ts'
import { savePerson } from './savePerson.ts'

const save = words('Save', 'حفظ', 'Guardar')
interface Props {
  found: FoundPerson
  language: Language
  me: Person
}

/** What an administrator may change of somebody's account; the rest is the person's own or nobody's. */
export const PersonForm = async ({ found, language, me }: Props) => {
  const say = (name: keyof typeof formWords) => sayIn(language, formWords[name])
  const [places, rooms] = await Promise.all([findPlaces(), findDepartments(null)])
  const isNational = reachOf(me, 'users', 'update') === 'all'
  const isSystem = me.user.role === 'system_admin'
  const mayCorrectEmail = isSystem || found.status !== 'active'
  const grouped = groupDepartments(places, rooms)
  const line = (name: 'title' | 'firstName' | 'lastName' | 'employeeId', maxLength: number) => (
    <TextField
      autoComplete="off"
      defaultValue={found[name] ?? ''}
      label={say(name)}
      maxLength={maxLength}
      name={name}
    />
  )
  return (
    <ActionForm action={savePerson} submit={sayIn(language, save)}>
      <input name="id" type="hidden" value={found.id} />
      <input name="revision" type="hidden" value={found.revision} />
      <div className="pc-pair">
        {line('title', 30)}
        {line('firstName', 50)}
        {line('lastName', 50)}
        {line('employeeId', 50)}
        {mayCorrectEmail ? (
          <TextField
            autoComplete="off"
            defaultValue={found.email ?? ''}
            label={say('email')}
            ltr
            maxLength={254}
            name="email"
            type="email"
          />
        ) : (
          <TextField
            defaultValue={found.email ?? ''}
            description={say('emailFixed')}
            label={say('email')}
            ltr
            name="shownEmail"
            readOnly
          />
        )}
        <TextField
          autoComplete="off"
          defaultValue={found.phone ?? ''}
          label={say('phone')}
          ltr
          maxLength={30}
          name="phone"
          type="tel"
        />
        <ChoiceField
          choices={listRoles(me.user.role, language)}
          defaultValue={found.role}
          label={say('role')}
          name="role"
        />
        <ChoiceField
          choices={[
            ...(isNational || !found.organization
              ? [{ value: '', label: say('noOrganization') }]
              : []),
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={found.organization ?? ''}
          label={say('organization')}
          name="organization"
        />
        {grouped.length > 0 && (
          <ChoiceField
            choices={[{ value: '', label: say('none') }, ...grouped]}
            defaultValue={found.department ?? ''}
            label={say('department')}
            name="department"
          />
        )}
        <ChoiceField
          choices={languageChoices}
          defaultValue={found.language ?? 'en'}
          label={say('language')}
          name="language"
        />
      </div>
      {found.role !== 'patient' && (
        <FlagField defaultChecked={found.isStaff === true} label={say('isStaff')} name="isStaff" />
      )}
      {isSystem && (
        <FlagField
          defaultChecked={found.nationalAccess === true}
          label={say('nationalAccess')}
          name="nationalAccess"
        />
      )}
    </ActionForm>
  )
}
