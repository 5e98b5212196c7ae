import type { Metadata } from 'next'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { BackLink } from '../../BackLink.tsx'
import { ChoiceField } from '../../forms/ChoiceField.tsx'
import { reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { findPlaces } from '../findPlaces.ts'
import { formWords, languageChoices } from '../formWords.ts'
import { listRoles } from '../listRoles.ts'
import { peopleWords } from '../peopleWords.ts'
import { addPerson } from './addPerson.ts'

const lead = words(
  'They get a mail with a link to choose a password; until then nobody can sign in with this account.',
  'تصله رسالة برابط لاختيار كلمة مرور، ولا يمكن لأحد الدخول بهذا الحساب قبل ذلك.',
  'Recibirá un correo con un enlace para elegir contraseña; hasta entonces nadie puede entrar con esta cuenta.',
)
const submit = words('Add and send the link', 'إضافة وإرسال الرابط', 'Añadir y enviar el enlace')

export const generateMetadata = async (): Promise<Metadata> => ({
  title: sayIn(await findPageLanguage(), peopleWords.add),
})

const Page = async ({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof formWords) => sayIn(language, formWords[name])
  const [person, places] = await Promise.all([requirePerson(), findPlaces()])
  const { next } = await searchParams
  const back = nextPath(typeof next === 'string' ? next : '', '/people')
  const isNational = reachOf(person, 'users', 'create') === 'all'
  return (
    <>
      <BackLink href={back} language={language} />
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, peopleWords.add)}</h1>
          <p>{sayIn(language, lead)}</p>
        </div>
      </div>
      <div className="pc-card pc-form">
        <ActionForm action={addPerson} submit={sayIn(language, submit)}>
          <input name="next" type="hidden" value={back} />
          <ChoiceField
            choices={[
              { value: '', label: say('choose') },
              ...listRoles(person.user.role, language),
            ]}
            label={say('role')}
            name="role"
            required
          />
          <TextField autoComplete="off" label={say('firstName')} maxLength={50} name="firstName" />
          <TextField autoComplete="off" label={say('lastName')} maxLength={50} name="lastName" />
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
            choices={[
              ...(isNational ? [{ value: '', label: say('noOrganization') }] : []),
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={person.user.organization ?? ''}
            label={say('organization')}
            name="organization"
          />
          <ChoiceField
            choices={languageChoices}
            defaultValue={language}
            description={say('languageHelp')}
            label={say('language')}
            name="language"
          />
        </ActionForm>
      </div>
    </>
  )
}

export default Page
