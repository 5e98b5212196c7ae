import { Anchor } from '@mantine/core'

import { env } from '../../../../lib/env.ts'
import { sayIn, words } from '../../../../lib/words.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { LanguageField } from '../../forms/LanguageField.tsx'
import { PasswordFields } from '../../forms/PasswordFields.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { personWords } from '../personWords.ts'
import { titled } from '../titled.ts'
import { register } from './register.ts'

const title = words('Register', 'إنشاء حساب', 'Registrarse')
const lead = words(
  'We send you a link to confirm the address; then you can sign in.',
  'سنرسل إليك رابطًا لتأكيد العنوان، ثم يمكنك الدخول.',
  'Le enviaremos un enlace para confirmar la dirección; después podrá entrar.',
)
const closed = words(
  'Accounts are not made here by oneself. Ask the administrator of your hospital or clinic to invite you, or ask for an account.',
  'لا تُنشأ الحسابات هنا ذاتيًا. اطلب من مسؤول مستشفاك أو عيادتك أن يدعوك، أو اطلب حسابًا.',
  'Aquí uno no crea su propia cuenta. Pida al administrador de su hospital o clínica que le invite, o solicite una cuenta.',
)
const request = words('Ask for an account', 'طلب حساب', 'Solicitar una cuenta')
const back = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')

export const generateMetadata = titled(title)

const Page = async () => {
  const language = await findPageLanguage()
  const links = (
    <div className="pc-links">
      <Anchor href="/login">{sayIn(language, back)}</Anchor>
      {!env.OPEN_REGISTRATION && (
        <Anchor href="/request-account">{sayIn(language, request)}</Anchor>
      )}
    </div>
  )
  if (!env.OPEN_REGISTRATION) {
    return (
      <DoorShell lead={sayIn(language, closed)} title={sayIn(language, title)}>
        {links}
      </DoorShell>
    )
  }
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <ActionForm after={links} action={register} aside={links} submit={sayIn(language, title)}>
        <TextField
          autoComplete="given-name"
          label={sayIn(language, personWords.firstName)}
          maxLength={50}
          name="firstName"
        />
        <TextField
          autoComplete="family-name"
          label={sayIn(language, personWords.lastName)}
          maxLength={50}
          name="lastName"
        />
        <TextField
          autoComplete="email"
          inputMode="email"
          label={sayIn(language, personWords.email)}
          ltr
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <PasswordFields label={sayIn(language, personWords.password)} owner={{}} />
        <LanguageField defaultValue={language} />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
