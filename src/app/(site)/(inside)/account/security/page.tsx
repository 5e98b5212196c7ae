import { z } from 'zod'

import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { PasswordFields } from '../../../forms/PasswordFields.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { AccountTabs } from '../AccountTabs.tsx'
import { ApiKeys } from './ApiKeys.tsx'
import { changePassword } from './changePassword.ts'
import { LinkedLogins } from './LinkedLogins.tsx'
import { SecondFactorPart } from './SecondFactorPart.tsx'

const said = {
  title: words('Sign-in', 'الدخول', 'Acceso'),
  password: words('Password', 'كلمة المرور', 'Contraseña'),
  passwordHelp: words(
    'Other devices are signed out when it changes.',
    'يُسجَّل خروج الأجهزة الأخرى عند تغييرها.',
    'Al cambiarla se desconectan los demás dispositivos.',
  ),
  current: words('Current password', 'كلمة المرور الحالية', 'Contraseña actual'),
  fresh: words('New password', 'كلمة المرور الجديدة', 'Contraseña nueva'),
  change: words('Change password', 'تغيير كلمة المرور', 'Cambiar contraseña'),
  second: words('Second factor', 'العامل الثاني', 'Segundo factor'),
  secondHelp: words(
    'A code from your phone, asked for beside the password.',
    'رمز من هاتفك يُطلب إلى جانب كلمة المرور.',
    'Un código de su teléfono, que se pide además de la contraseña.',
  ),
} as const

const factor = z.object({ recoveryCodesLeft: z.number().nullish() })

export const generateMetadata = titled(said.title)

const Page = async () => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const { profile, user } = await requirePerson()
  const isOn = user.twoFactor === 'on'
  const asked = isOn ? await askApi('/api/users/two-factor', { answer: factor }) : null
  return (
    <>
      <AccountTabs language={language} />
      <section className="pc-card">
        <h2>{say('password')}</h2>
        <p>{say('passwordHelp')}</p>
        <div className="pc-form">
          <ActionForm action={changePassword} submit={say('change')}>
            <TextField
              autoComplete="current-password"
              label={say('current')}
              name="currentPassword"
              required
              type="password"
            />
            <PasswordFields
              label={say('fresh')}
              name="newPassword"
              owner={{
                role: user.role,
                hasSecondFactor: isOn,
                username: user.username,
                email: user.email ?? null,
                firstName: profile.firstName ?? null,
                lastName: profile.lastName ?? null,
              }}
            />
          </ActionForm>
        </div>
      </section>
      <section className="pc-card">
        <h2>{say('second')}</h2>
        <p>{say('secondHelp')}</p>
        <div className="pc-form pc-stack">
          <SecondFactorPart
            codesLeft={asked?.ok ? (asked.data.recoveryCodesLeft ?? null) : null}
            isOn={isOn}
          />
        </div>
      </section>
      <LinkedLogins language={language} userId={user.id} />
      {user.role !== 'patient' && <ApiKeys language={language} userId={user.id} />}
    </>
  )
}

export default Page
