import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { CodeField } from '../../../forms/CodeField.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { provePatient, startAgain } from './codeActions.ts'

const title = words('Your code', 'رمزك', 'Su código')
const lead = words(
  'If phone and username belong together, a code of six digits is on its way to you.',
  'إن كان الهاتف واسم المستخدم متطابقين فقد أُرسل إليك رمز من ستة أرقام.',
  'Si el teléfono y el usuario se corresponden, le hemos enviado un código de seis dígitos.',
)
const code = words('Code', 'الرمز', 'Código')
const submit = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')
const again = words('Start again', 'البدء من جديد', 'Empezar de nuevo')

/** The second step for patients: the code that was sent to them. */
export const PatientCode = ({ language }: { language: Language }) => (
  <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
    <ActionForm action={provePatient} submit={sayIn(language, submit)}>
      <CodeField label={sayIn(language, code)} />
    </ActionForm>
    <div className="pc-links">
      <form action={startAgain}>
        <button className="pc-link" type="submit">
          {sayIn(language, again)}
        </button>
      </form>
    </div>
  </DoorShell>
)
