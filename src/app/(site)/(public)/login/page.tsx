import { Anchor, Button, Divider } from '@mantine/core'
import { redirect } from 'next/navigation'

import { env } from '../../../../lib/env.ts'
import { nextPath } from '../../../../lib/nextPath.ts'
import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { Message } from '../../forms/Message.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { findChallenge } from '../../session/challenge.ts'
import { dutyPath, withNext } from '../../session/dutyPath.ts'
import { findVisitor } from '../../session/findVisitor.ts'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { titled } from '../titled.ts'
import { CodeStep } from './CodeStep.tsx'
import { loginWords } from './loginWords.ts'
import { sayTrouble } from './sayTrouble.ts'
import { signIn } from './signIn.ts'

const title = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')
const lead = words(
  'For the staff of the hospital or clinic.',
  'لموظفي المستشفى أو العيادة.',
  'Para el personal del hospital o la clínica.',
)
const forgot = words('Forgot your password?', 'نسيت كلمة المرور؟', '¿Olvidó su contraseña?')
const patients = words('I am a patient', 'أنا مريض', 'Soy paciente')
const register = words('Register', 'إنشاء حساب', 'Registrarse')
const elsewhere = words(
  'Sign in with your organization’s account',
  'الدخول بحساب مؤسستك',
  'Entrar con la cuenta de su organización',
)
const verified = words(
  'Your address is confirmed. You can sign in now.',
  'تم تأكيد عنوانك. يمكنك تسجيل الدخول الآن.',
  'Su dirección está confirmada. Ya puede iniciar sesión.',
)
const or = words('or', 'أو', 'o')

export const generateMetadata = titled(title)

const OtherWays = ({ language, next }: { language: Language; next: string | undefined }) => (
  <>
    {env.OIDC_ISSUER !== undefined && (
      <>
        <Divider label={sayIn(language, or)} />
        <Button
          component="a"
          href={withNext('/api/users/oidc/start', next)}
          size="md"
          variant="default"
        >
          {env.OIDC_NAME ?? sayIn(language, elsewhere)}
        </Button>
      </>
    )}
    <div className="pc-links">
      <Anchor href="/forgot-password">{sayIn(language, forgot)}</Anchor>
      <Anchor href={withNext('/portal/login', next)}>{sayIn(language, patients)}</Anchor>
      {env.OPEN_REGISTRATION && <Anchor href="/register">{sayIn(language, register)}</Anchor>}
    </div>
  </>
)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const next = await readParam(searchParams, 'next')
  const { restriction, user } = await findVisitor()
  const duty = dutyPath(restriction)
  if (user) redirect(duty === null ? nextPath(next, '/dashboard') : withNext(duty, next))
  const language = await findPageLanguage()
  const challenge = await findChallenge('staff')
  if (challenge) {
    const isRecovery = (await readParam(searchParams, 'with')) === 'recovery-code'
    return <CodeStep challenge={challenge} isRecovery={isRecovery} language={language} />
  }
  const trouble = sayTrouble(await readParam(searchParams, 'error'), language)
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      {trouble !== null && (
        <Message role="alert" tone="danger">
          {trouble}
        </Message>
      )}
      {(await readParam(searchParams, 'done')) === 'verified' && (
        <Message role="status" tone="ok">
          {sayIn(language, verified)}
        </Message>
      )}
      <ActionForm
        action={signIn}
        aside={<OtherWays language={language} next={next} />}
        submit={sayIn(language, title)}
      >
        <input name="next" type="hidden" value={next ?? ''} />
        <TextField
          autoComplete="username"
          autoFocus
          label={sayIn(language, loginWords.identifier)}
          ltr
          maxLength={254}
          name="identifier"
          required
          withAsterisk={false}
        />
        <TextField
          autoComplete="current-password"
          label={sayIn(language, loginWords.password)}
          ltr
          name="password"
          required
          withAsterisk={false}
          type="password"
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
