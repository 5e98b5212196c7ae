import { Anchor } from '@mantine/core'

import { sayIn, words } from '../../../../lib/words.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { AreaField } from '../../(inside)/forms/AreaField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { titled } from '../titled.ts'
import { requestAccount } from './requestAccount.ts'
import { requestWords } from './requestWords.ts'

const title = words('Ask for an account', 'طلب حساب', 'Solicitar una cuenta')
const lead = words(
  'For staff of the hospital or clinic. An administrator looks at your request; you hear by e-mail.',
  'لموظفي المستشفى أو العيادة. يراجع المسؤول طلبك ويصلك الرد بالبريد.',
  'Para el personal del hospital o la clínica. Un administrador revisará su solicitud y recibirá respuesta por correo.',
)
const codeHelp = words(
  'The short name of your hospital, as in its address: your administrator knows it.',
  'الاسم القصير لمستشفاك كما في عنوانه: يعرفه المسؤول.',
  'El nombre corto de su hospital, como en su dirección: su administrador lo conoce.',
)
const employeeId = words('Employee number', 'الرقم الوظيفي', 'Número de empleado')
const message = words(
  'Message to the administrator',
  'رسالة إلى المسؤول',
  'Mensaje al administrador',
)
const optional = words('May be left empty.', 'يمكن تركه فارغًا.', 'Puede dejarse vacío.')
const submit = words('Send the request', 'إرسال الطلب', 'Enviar la solicitud')
const back = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')

export const generateMetadata = titled(title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const organization = await readParam(searchParams, 'organization')
  const links = (
    <div className="pc-links">
      <Anchor href="/login">{sayIn(language, back)}</Anchor>
    </div>
  )
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <ActionForm
        action={requestAccount}
        after={links}
        aside={links}
        submit={sayIn(language, submit)}
      >
        <TextField
          defaultValue={organization ?? ''}
          description={sayIn(language, codeHelp)}
          label={sayIn(language, requestWords.organization)}
          ltr
          maxLength={70}
          name="organization"
          required
        />
        <TextField
          autoComplete="name"
          label={sayIn(language, requestWords.name)}
          maxLength={100}
          name="name"
          required
        />
        <TextField
          autoComplete="email"
          inputMode="email"
          label={sayIn(language, requestWords.email)}
          ltr
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <TextField
          description={sayIn(language, optional)}
          label={sayIn(language, employeeId)}
          ltr
          maxLength={50}
          name="employeeId"
        />
        <AreaField
          description={sayIn(language, optional)}
          label={sayIn(language, message)}
          name="message"
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
