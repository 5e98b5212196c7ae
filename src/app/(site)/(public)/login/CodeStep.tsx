import { Anchor } from '@mantine/core'

import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { CodeField } from '../../forms/CodeField.tsx'
import type { Challenge } from '../../session/challenge.ts'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { mailCode, proveSecondFactor, startAgain } from './codeActions.ts'

const title = words('Second step', 'الخطوة الثانية', 'Segundo paso')
const lead = words(
  'Enter the six digits that your authenticator app shows.',
  'أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.',
  'Introduzca los seis dígitos que muestra su aplicación.',
)
const leadRecovery = words(
  'Enter one of the recovery codes that you have kept. Each works once.',
  'أدخل أحد رموز الاسترداد التي احتفظت بها. يعمل كل منها مرة واحدة.',
  'Introduzca uno de los códigos de recuperación que guardó. Cada uno sirve una vez.',
)
const code = words('Code', 'الرمز', 'Código')
const recoveryCode = words('Recovery code', 'رمز الاسترداد', 'Código de recuperación')
const submit = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')
const mail = words(
  'Send me a code by e-mail',
  'أرسل لي رمزًا بالبريد الإلكتروني',
  'Enviarme un código por correo',
)
const useRecovery = words('Use a recovery code', 'استخدام رمز استرداد', 'Usar un código guardado')
const useApp = words('Use the app’s code', 'استخدام رمز التطبيق', 'Usar el código de la aplicación')
const again = words('Start again', 'البدء من جديد', 'Empezar de nuevo')

interface Props {
  challenge: Challenge
  isRecovery: boolean
  language: Language
}

/** The second step of signing in: a code of the app, of a mail, or one that was kept. */
export const CodeStep = ({ challenge, isRecovery, language }: Props) => (
  <DoorShell
    lead={sayIn(language, isRecovery ? leadRecovery : lead)}
    title={sayIn(language, title)}
  >
    <ActionForm action={proveSecondFactor} submit={sayIn(language, submit)}>
      <CodeField
        key={String(isRecovery)}
        kind={isRecovery ? 'recovery' : 'digits'}
        label={sayIn(language, isRecovery ? recoveryCode : code)}
      />
    </ActionForm>
    {challenge.methods.includes('email') && !isRecovery && (
      <ActionForm action={mailCode} submit={sayIn(language, mail)} variant="default" />
    )}
    <div className="pc-links">
      <Anchor href={isRecovery ? '/login' : '/login?with=recovery-code'}>
        {sayIn(language, isRecovery ? useApp : useRecovery)}
      </Anchor>
      <form action={startAgain}>
        <button className="pc-link" type="submit">
          {sayIn(language, again)}
        </button>
      </form>
    </div>
  </DoorShell>
)
