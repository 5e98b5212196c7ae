import { Anchor, Button } from '@mantine/core'
import { redirect } from 'next/navigation'

import { nextPath } from '../../../../lib/nextPath.ts'
import { sayIn, words } from '../../../../lib/words.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { Message } from '../../forms/Message.tsx'
import { SecondFactorSetup } from '../../forms/SecondFactorSetup.tsx'
import { dutyPath, withNext } from '../../session/dutyPath.ts'
import { findVisitor } from '../../session/findVisitor.ts'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { titled } from '../titled.ts'

const title = words('Set up a second factor', 'إعداد العامل الثاني', 'Configurar el segundo factor')
const lead = words(
  'After the password you then enter a code of your phone, so that a password alone opens nothing.',
  'بعد كلمة المرور تُدخل رمزًا من هاتفك، فلا تكفي كلمة المرور وحدها.',
  'Tras la contraseña introducirá un código de su teléfono, de modo que la contraseña sola no abra nada.',
)
const forced = words(
  'Your organization asks for it before you go on.',
  'تطلب مؤسستك ذلك قبل المتابعة.',
  'Su organización lo exige antes de continuar.',
)
const isOn = words(
  'Your second factor is on already.',
  'عاملك الثاني مفعّل بالفعل.',
  'Su segundo factor ya está activado.',
)
const goOn = words('Continue', 'متابعة', 'Continuar')
const later = words('Not now', 'ليس الآن', 'Ahora no')
const leave = words('Sign out', 'تسجيل الخروج', 'Cerrar sesión')

export const generateMetadata = titled(title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const next = await readParam(searchParams, 'next')
  const { restriction, user } = await findVisitor()
  if (!user) redirect(withNext('/login', withNext('/second-factor', next)))
  if (restriction === 'must-change-password') redirect(withNext('/change-password', next))
  const language = await findPageLanguage()
  const isForced = dutyPath(restriction) === '/second-factor'
  const onward = (
    <Button component="a" href={nextPath(next, '/dashboard')} size="md">
      {sayIn(language, goOn)}
    </Button>
  )
  const [path, way] = isForced ? ['/logout', leave] : [nextPath(next, '/dashboard'), later]
  return (
    <DoorShell
      lead={`${sayIn(language, lead)} ${isForced ? sayIn(language, forced) : ''}`}
      title={sayIn(language, title)}
    >
      {user.twoFactor === 'on' ? (
        <>
          <Message tone="ok">{sayIn(language, isOn)}</Message>
          {onward}
        </>
      ) : (
        <SecondFactorSetup
          after={onward}
          aside={
            <div className="pc-links">
              <Anchor href={path}>{sayIn(language, way)}</Anchor>
            </div>
          }
        />
      )}
    </DoorShell>
  )
}

export default Page
