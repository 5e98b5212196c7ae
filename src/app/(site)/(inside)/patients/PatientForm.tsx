import type { ReactNode } from 'react'

import { documentTypes, genders, maritalStatuses, zones } from '../../../../lib/clinicChoices.ts'
import { type Language, sayIn, type Words } from '../../../../lib/words.ts'
import { ActionForm, type FormAction } from '../../forms/ActionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Department } from '../findDepartments.ts'
import { AreaField } from '../forms/AreaField.tsx'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import { NumberField } from '../forms/NumberField.tsx'
import { groupDepartments } from '../people/groupDepartments.ts'
import type { Place } from '../people/findPlaces.ts'
import { DuplicateWarning } from './DuplicateWarning.tsx'
import { fieldWords, helpWords, sectionWords } from './fieldWords.ts'
import type { FoundPatient } from './findPatient.ts'
import { PhoneField } from './PhoneField.tsx'
import { RevisionField } from './RevisionField.tsx'
import { callingCode, sayPhone } from './sayPhone.ts'

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
  /** The ISO code of the country whose phone numbers need no prefix. */
  country: string | undefined
  /** The record to change; none for a new one. */
  found?: FoundPatient['patient']
}

type Named = keyof typeof fieldWords
type TextName = Exclude<
  Named,
  'organization' | 'startDate' | 'username' | 'capitationValue' | 'stratum' | Measure
>
type Measure = 'weightKg' | 'heightM' | 'waistCm' | 'neckCm'

interface LineOptions {
  max: number
  help?: keyof typeof helpWords
  ltr?: boolean
  required?: boolean
  autoFocus?: boolean
  type?: 'email'
}

const Section = ({ children, title }: { children: ReactNode; title: string }) => (
  <fieldset className="pc-many">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

/** A patient's record as a form; a new one can begin a programme and get a login in the same step. */
export const PatientForm = (props: Props) => {
  const { action, country, departments, found, home, language, next, places } = props
  const say = (name: Named) => sayIn(language, fieldWords[name])
  const help = (name: keyof typeof helpWords) => sayIn(language, helpWords[name])
  const title = (name: keyof typeof sectionWords) => sayIn(language, sectionWords[name])
  const line = (name: TextName, { help: helped, max, ...rest }: LineOptions) => (
    <TextField
      {...rest}
      autoComplete="off"
      defaultValue={found?.[name] ?? ''}
      label={say(name)}
      maxLength={max}
      name={name}
      {...(helped && { description: help(helped) })}
    />
  )
  const choice = (name: TextName, known: Readonly<Record<string, Words>>) => (
    <ChoiceField
      choices={[
        { value: '', label: help('choose') },
        ...Object.entries(known).map(([value, text]) => ({ value, label: sayIn(language, text) })),
      ]}
      defaultValue={found?.[name] ?? ''}
      label={say(name)}
      name={name}
    />
  )
  const measure = (name: Measure, unit: 'kg' | 'm' | 'cm') => (
    <NumberField defaultValue={found?.[name]} label={say(name)} name={name} unit={help(unit)} />
  )
  const phone = (name: 'phone' | 'secondaryPhone') => (
    <PhoneField
      defaultValue={sayPhone(found?.[name], country)}
      label={say(name)}
      name={name}
      prefix={callingCode(country)}
    />
  )
  const isWide = places.length > 0
  return (
    <ActionForm action={action} submit={help(found ? 'save' : 'register')}>
      <input name="next" type="hidden" value={next} />
      {found && (
        <>
          <input name="id" type="hidden" value={found.id} />
          <RevisionField revision={found.revision} />
        </>
      )}
      {isWide && !found ? (
        <ChoiceField
          choices={[
            { value: '', label: help('choose') },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={home ?? ''}
          label={say('organization')}
          name="organization"
          required
        />
      ) : (
        <input name="organization" type="hidden" value={found?.organization ?? home ?? ''} />
      )}
      <Section title={title('person')}>
        <div className="pc-pair">
          {line('firstName', { max: 100, required: true, autoFocus: !found })}
          {line('lastName', { max: 100, required: true })}
          {line('firstNameAr', { max: 100 })}
          {line('lastNameAr', { max: 100 })}
          {choice('documentType', documentTypes)}
          {line('documentNumber', { max: 20, ltr: true })}
          {line('birthDate', { help: 'date', max: 10, ltr: true })}
          {choice('gender', genders)}
          {choice('maritalStatus', maritalStatuses)}
        </div>
      </Section>
      <Section title={title('contact')}>
        <div className="pc-pair">
          {phone('phone')}
          {phone('secondaryPhone')}
          {line('email', { max: 254, ltr: true, type: 'email' })}
          {line('region', { max: 100 })}
          {line('city', { max: 100 })}
          {choice('zone', zones)}
          <NumberField defaultValue={found?.stratum} label={say('stratum')} name="stratum" />
        </div>
      </Section>
      <DuplicateWarning {...(found && { id: found.id })} />
      <Section title={title('programme')}>
        <div className="pc-pair">
          {line('program', { max: 100 })}
          {!found && (
            <TextField
              autoComplete="off"
              description={help('start')}
              label={say('startDate')}
              ltr
              maxLength={10}
              name="startDate"
            />
          )}
          {line('payer', { max: 100 })}
          <NumberField
            defaultValue={found?.capitationValue}
            label={say('capitationValue')}
            name="capitationValue"
          />
          <ChoiceField
            choices={[
              { value: '', label: help('choose') },
              ...(isWide && !found
                ? groupDepartments(places, departments)
                : departments
                    .filter(({ organization }) => !found || organization === found.organization)
                    .map((each) => ({
                      value: each.id,
                      label: (language === 'ar' && each.nameAr) || each.name,
                    }))),
            ]}
            defaultValue={found?.department ?? ''}
            label={say('department')}
            name="department"
          />
        </div>
      </Section>
      <Section title={title('clinical')}>
        <div className="pc-pair">
          {measure('weightKg', 'kg')}
          {measure('heightM', 'm')}
          {measure('waistCm', 'cm')}
          {measure('neckCm', 'cm')}
          {line('referringPhysician', { max: 100 })}
          {line('referringSpecialty', { max: 100 })}
        </div>
        <AreaField
          defaultValue={found?.clinicalDiagnosis ?? ''}
          label={say('clinicalDiagnosis')}
          name="clinicalDiagnosis"
        />
      </Section>
      {!found && (
        <Section title={title('account')}>
          <TextField
            autoComplete="off"
            description={help('account')}
            label={say('username')}
            maxLength={150}
            name="account.username"
          />
        </Section>
      )}
    </ActionForm>
  )
}
