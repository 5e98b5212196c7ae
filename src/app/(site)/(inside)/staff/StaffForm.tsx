import type { ReactNode } from 'react'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { type Language, sayIn, type Words, words } from '../../../../lib/words.ts'
import { ActionForm, type FormAction } from '../../forms/ActionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Department } from '../findDepartments.ts'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import type { Place } from '../people/findPlaces.ts'
import { formWords } from '../people/formWords.ts'
import { groupDepartments } from '../people/groupDepartments.ts'
import { type FoundStaff, idOf } from './[id]/findStaffById.ts'
import { fieldWords, sectionWords } from './fieldWords.ts'
import { accountOf, nameOfPlace } from './staffRow.ts'
import { accountWords, statusWords, typeWords } from './staffWords.ts'

const save = words('Save', 'حفظ', 'Guardar')

interface Props {
  action: FormAction
  language: Language
  /** Where one came from. */
  next: string
  departments: readonly Department[]
  /** The organizations to choose from; none where the person works only for the own one. */
  places: readonly Place[]
  /** The organization of a new record. */
  home: string | null
  /** The record to change; none for a new one. */
  found?: FoundStaff
}

type LineName =
  | 'firstName'
  | 'lastName'
  | 'firstNameAr'
  | 'lastNameAr'
  | 'email'
  | 'phone'
  | 'jobTitle'
  | 'specialization'
  | 'licenseNumber'
  | 'licenseExpiresOn'
  | 'employeeId'

interface LineOptions {
  max: number
  help?: keyof typeof fieldWords
  ltr?: boolean
  required?: boolean
  type?: 'email' | 'tel'
}

/** A staff record as a form, in S1's six sections. */
export const StaffForm = (props: Props) => {
  const { action, departments, found, home, language, next, places } = props
  const say = (name: keyof typeof fieldWords) => sayIn(language, fieldWords[name])
  const choices = (known: Readonly<Record<string, Words>>) =>
    Object.entries(known).map(([value, text]) => ({ value, label: sayIn(language, text) }))
  const line = (name: LineName, { help, max, ...rest }: LineOptions) => (
    <TextField
      {...rest}
      autoComplete="off"
      defaultValue={found?.[name] ?? ''}
      label={say(name)}
      maxLength={max}
      name={name}
      {...(help && { description: say(help) })}
    />
  )
  const section = (name: keyof typeof sectionWords, content: ReactNode) => (
    <fieldset className="pc-many">
      <legend>{sayIn(language, sectionWords[name])}</legend>
      {content}
    </fieldset>
  )
  const account = found ? accountOf(found) : null
  const isWide = places.length > 0
  return (
    <ActionForm action={action} submit={sayIn(language, save)}>
      <input name="next" type="hidden" value={next} />
      {found && (
        <>
          <input name="id" type="hidden" value={found.id} />
          <input name="revision" type="hidden" value={found.revision} />
        </>
      )}
      {section(
        'personal',
        <div className="pc-pair">
          {line('firstName', { max: 50, required: true })}
          {line('lastName', { max: 50, required: true })}
          {line('firstNameAr', { max: 50 })}
          {line('lastNameAr', { max: 50 })}
          {line('email', { help: 'emailHelp', max: 254, ltr: true, type: 'email' })}
          {line('phone', { max: 30, ltr: true, type: 'tel' })}
        </div>,
      )}
      {section(
        'role',
        <div className="pc-pair">
          <ChoiceField
            choices={choices(typeWords)}
            defaultValue={found?.staffType ?? 'other'}
            label={say('staffType')}
            name="staffType"
            required
          />
          {line('jobTitle', { max: 100 })}
        </div>,
      )}
      {section(
        'professional',
        <div className="pc-pair">
          {line('specialization', { max: 100 })}
          {line('licenseNumber', { max: 50, ltr: true })}
          {line('licenseExpiresOn', { help: 'dateHelp', max: 10, ltr: true })}
        </div>,
      )}
      {section(
        'organization',
        <div className="pc-pair">
          {isWide ? (
            <ChoiceField
              choices={[
                { value: '', label: sayIn(language, formWords.choose) },
                ...places.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={idOf(found?.organization) ?? home ?? ''}
              label={say('organization')}
              name="organization"
              required
            />
          ) : (
            <input name="organization" type="hidden" value={home ?? ''} />
          )}
          <ChoiceField
            choices={[
              { value: '', label: say('none') },
              ...(isWide
                ? groupDepartments(places, departments)
                : departments.map((each) => ({
                    value: each.id,
                    label: nameOfPlace(each, language),
                  }))),
            ]}
            defaultValue={idOf(found?.department) ?? ''}
            label={say('department')}
            name="department"
          />
          {line('employeeId', { max: 50, ltr: true, required: true })}
        </div>,
      )}
      {section(
        'account',
        <p>
          {account && <Chip label={sayIn(language, accountWords[account])} value={account} />}{' '}
          {say('accountAfter')}
        </p>,
      )}
      {section(
        'status',
        <ChoiceField
          choices={choices(statusWords)}
          defaultValue={found?.status ?? 'active'}
          label={say('status')}
          name="status"
          required
        />,
      )}
    </ActionForm>
  )
}
