import { Anchor } from '@mantine/core'
import type { Metadata } from 'next'

import { sayIn, words } from '../../../../lib/words.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { signIn } from './signIn.ts'

const title = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')
const identifier = words(
  'Username or e-mail',
  'اسم المستخدم أو البريد الإلكتروني',
  'Usuario o correo electrónico',
)
const password = words('Password', 'كلمة المرور', 'Contraseña')
const forgot = words('Forgot your password?', 'نسيت كلمة المرور؟', '¿Olvidó su contraseña?')

export const generateMetadata = async (): Promise<Metadata> => ({
  title: sayIn(await findPageLanguage(), title),
})

interface Props {
  searchParams: Promise<{ next?: string | string[] }>
}

const Page = async ({ searchParams }: Props) => {
  const language = await findPageLanguage()
  const { next } = await searchParams
  return (
    <DoorShell title={sayIn(language, title)}>
      <ActionForm
        action={signIn}
        submit={sayIn(language, title)}
        aside={<Anchor href="/forgot-password">{sayIn(language, forgot)}</Anchor>}
      >
        <input name="next" type="hidden" value={typeof next === 'string' ? next : ''} />
        <TextField
          autoComplete="username"
          autoFocus
          label={sayIn(language, identifier)}
          ltr
          maxLength={254}
          name="identifier"
          required
        />
        <TextField
          autoComplete="current-password"
          label={sayIn(language, password)}
          name="password"
          required
          type="password"
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
