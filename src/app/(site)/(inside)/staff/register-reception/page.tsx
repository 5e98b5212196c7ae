import { forbidden } from 'next/navigation'

import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { BackLink } from '../../BackLink.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { fieldWords } from '../fieldWords.ts'
import { mayRegister } from '../staffRights.ts'
import { staffWords } from '../staffWords.ts'
import { registerReception } from './registerReception.ts'

const lead = words(
  'They get a staff record of your organization and a mail with their login.',
  'يحصلون على سجل موظف في مؤسستك ورسالة بحساب الدخول.',
  'Reciben una ficha de su organización y un correo con su cuenta.',
)
const submit = words(
  'Register and mail the login',
  'تسجيل وإرسال الحساب',
  'Registrar y enviar la cuenta',
)

export const generateMetadata = titled(staffWords.reception)

const Page = async () => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof fieldWords) => sayIn(language, fieldWords[name])
  if (!mayRegister(await requirePerson())) forbidden()
  return (
    <>
      <BackLink href="/staff" language={language} />
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, staffWords.reception)}</h1>
          <p>{sayIn(language, lead)}</p>
        </div>
      </div>
      <div className="pc-card pc-form">
        <ActionForm action={registerReception} submit={sayIn(language, submit)}>
          <TextField
            autoComplete="off"
            label={say('firstName')}
            maxLength={50}
            name="firstName"
            required
          />
          <TextField
            autoComplete="off"
            label={say('lastName')}
            maxLength={50}
            name="lastName"
            required
          />
          <TextField
            autoComplete="off"
            label={say('email')}
            ltr
            maxLength={254}
            name="email"
            required
            type="email"
          />
          <TextField
            autoComplete="off"
            label={say('phone')}
            ltr
            maxLength={40}
            name="phone"
            type="tel"
          />
          <TextField
            autoComplete="off"
            label={say('employeeId')}
            ltr
            maxLength={50}
            name="employeeId"
            required
          />
        </ActionForm>
      </div>
    </>
  )
}

export default Page
