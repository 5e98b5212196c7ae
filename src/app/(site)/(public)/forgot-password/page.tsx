import { Anchor } from '@mantine/core'

import { sayIn, words } from '../../../../lib/words.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { personWords } from '../personWords.ts'
import { titled } from '../titled.ts'
import { askForLink } from './askForLink.ts'

const title = words('Reset your password', 'إعادة تعيين كلمة المرور', 'Restablecer la contraseña')
const lead = words(
  'Enter the e-mail address of your account. We send you a link to choose a password, also when your account was never activated.',
  'أدخل البريد الإلكتروني لحسابك. سنرسل إليك رابطًا لاختيار كلمة مرور، حتى إن لم يُفعَّل حسابك بعد.',
  'Escriba el correo de su cuenta. Le enviaremos un enlace para elegir una contraseña, también si aún no activó su cuenta.',
)
const submit = words('Send the link', 'إرسال الرابط', 'Enviar el enlace')
const back = words('Back to sign in', 'العودة إلى تسجيل الدخول', 'Volver a iniciar sesión')
const nothing = words(
  'Nothing after some minutes? Look into the spam folder, or ask your administrator which address your account has.',
  'لم يصل شيء بعد دقائق؟ راجع مجلد الرسائل غير المرغوبة، أو اسأل المسؤول عن البريد المسجل لحسابك.',
  '¿No llega nada en unos minutos? Mire la carpeta de correo no deseado o pregunte a su administrador qué dirección tiene su cuenta.',
)

export const generateMetadata = titled(title)

const Page = async () => {
  const language = await findPageLanguage()
  const links = (
    <div className="pc-links">
      <Anchor href="/login">{sayIn(language, back)}</Anchor>
    </div>
  )
  const after = (
    <>
      <p className="pc-quiet">{sayIn(language, nothing)}</p>
      {links}
    </>
  )
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <ActionForm action={askForLink} after={after} aside={links} submit={sayIn(language, submit)}>
        <TextField
          autoComplete="email"
          autoFocus
          inputMode="email"
          label={sayIn(language, personWords.email)}
          ltr
          maxLength={254}
          name="email"
          required
          withAsterisk={false}
          type="email"
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
