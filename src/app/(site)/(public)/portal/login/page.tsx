import { Anchor } from '@mantine/core'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

import { env } from '../../../../../lib/env.ts'
import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { findChallenge } from '../../../session/challenge.ts'
import { withNext } from '../../../session/dutyPath.ts'
import { findVisitor } from '../../../session/findVisitor.ts'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { titled } from '../../titled.ts'
import { PatientCode } from './PatientCode.tsx'
import { portalWords } from './portalWords.ts'
import { signInPatient } from './signInPatient.ts'

const title = words('Sign in as a patient', 'دخول المرضى', 'Acceso de pacientes')
const lead = words(
  'With the phone number and the username that you gave at the reception.',
  'برقم الهاتف واسم المستخدم اللذين سجلتهما في الاستقبال.',
  'Con el teléfono y el usuario que dio en recepción.',
)
const usernameHelp = words(
  'Often your first and last name, such as mona ali.',
  'غالبًا اسمك الأول واسم العائلة، مثل mona ali.',
  'A menudo su nombre y apellido, por ejemplo mona ali.',
)
const codeHelp = words(
  'As in the address that the clinic gave you.',
  'كما في العنوان الذي أعطته لك العيادة.',
  'Como en la dirección que le dio la clínica.',
)
const submit = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')
const staff = words('I am staff', 'أنا من الموظفين', 'Soy del personal')

export const generateMetadata = titled(title)

/** An organization's own domain says which one it is; elsewhere it is asked for. */
const isOwnDomain = async (): Promise<boolean> => {
  const host = (await headers()).get('x-request-host')
  return host !== null && host !== new URL(env.SERVER_URL).hostname
}

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const next = await readParam(searchParams, 'next')
  const { user } = await findVisitor()
  if (user) redirect(nextPath(next, '/portal'))
  const language = await findPageLanguage()
  const challenge = await findChallenge('portal')
  if (challenge) return <PatientCode language={language} />
  const organization = await readParam(searchParams, 'organization')
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <ActionForm
        action={signInPatient}
        aside={
          <div className="pc-links">
            <Anchor href={withNext('/login', next)}>{sayIn(language, staff)}</Anchor>
          </div>
        }
        submit={sayIn(language, submit)}
      >
        <input name="next" type="hidden" value={next ?? ''} />
        {organization === undefined && !(await isOwnDomain()) ? (
          <TextField
            description={sayIn(language, codeHelp)}
            label={sayIn(language, portalWords.organization)}
            ltr
            maxLength={70}
            name="organization"
            required
            withAsterisk={false}
          />
        ) : (
          <input name="organization" type="hidden" value={organization ?? ''} />
        )}
        <TextField
          autoComplete="tel"
          autoFocus
          inputMode="tel"
          label={sayIn(language, portalWords.phone)}
          ltr
          maxLength={30}
          name="phone"
          required
          withAsterisk={false}
          type="tel"
        />
        <TextField
          autoComplete="username"
          description={sayIn(language, usernameHelp)}
          label={sayIn(language, portalWords.username)}
          ltr
          maxLength={150}
          name="username"
          required
          withAsterisk={false}
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
