import { Anchor } from '@mantine/core'
import { redirect } from 'next/navigation'

import { sayIn, words } from '../../../../lib/words.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { PasswordFields } from '../../forms/PasswordFields.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { withNext } from '../../session/dutyPath.ts'
import { findVisitor } from '../../session/findVisitor.ts'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { titled } from '../titled.ts'
import { changePassword } from './changePassword.ts'
import { changeWords } from './changeWords.ts'

const title = words('Change your password', 'تغيير كلمة المرور', 'Cambiar la contraseña')
const lead = words(
  'You stay signed in here and are signed out everywhere else.',
  'تبقى مسجل الدخول هنا وتُسجَّل خروجًا من كل مكان آخر.',
  'Seguirá dentro aquí y se cerrarán sus demás sesiones.',
)
const forced = words(
  'Before you go on, choose a new password: the present one is temporary or too old.',
  'قبل المتابعة اختر كلمة مرور جديدة: الحالية مؤقتة أو قديمة جدًا.',
  'Antes de continuar elija una contraseña nueva: la actual es temporal o demasiado antigua.',
)
const submit = words('Save the password', 'حفظ كلمة المرور', 'Guardar la contraseña')
const leave = words('Sign out', 'تسجيل الخروج', 'Cerrar sesión')
const back = words('Back', 'رجوع', 'Volver')

export const generateMetadata = titled(title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const next = await readParam(searchParams, 'next')
  const { restriction, user } = await findVisitor()
  if (!user) redirect(withNext('/login', withNext('/change-password', next)))
  const language = await findPageLanguage()
  const isForced = restriction === 'must-change-password'
  const { email, firstName, lastName, role, twoFactor, username } = user
  const owner = {
    email: email ?? null,
    username: username ?? null,
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    hasSecondFactor: twoFactor === 'on',
    role,
  }
  return (
    <DoorShell lead={sayIn(language, isForced ? forced : lead)} title={sayIn(language, title)}>
      <ActionForm
        action={changePassword}
        aside={
          <div className="pc-links">
            <Anchor href={isForced ? '/logout' : '/account'}>
              {sayIn(language, isForced ? leave : back)}
            </Anchor>
          </div>
        }
        submit={sayIn(language, submit)}
      >
        <input name="next" type="hidden" value={next ?? ''} />
        <input
          autoComplete="username"
          name="username"
          readOnly
          type="hidden"
          value={username ?? email ?? ''}
        />
        <TextField
          autoComplete="current-password"
          autoFocus
          label={sayIn(language, changeWords.currentPassword)}
          ltr
          name="currentPassword"
          required
          type="password"
        />
        <PasswordFields
          label={sayIn(language, changeWords.newPassword)}
          name="newPassword"
          owner={owner}
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
