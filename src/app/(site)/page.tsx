import Link from 'next/link'
import { redirect } from 'next/navigation'

import { sayIn, words } from '../../lib/words.ts'
import { findPageLanguage } from './findPageLanguage.ts'
import { findVisitor } from './session/findVisitor.ts'
import { DoorShell } from './shell/DoorShell.tsx'

const title = words('Welcome', 'أهلًا بك', 'Bienvenido')
const lead = words(
  'Patients, appointments and records of hospitals and clinics. Who are you?',
  'مرضى ومواعيد وسجلات المستشفيات والعيادات. من أنت؟',
  'Pacientes, citas e historiales de hospitales y clínicas. ¿Quién es usted?',
)
const doors = [
  {
    href: '/login',
    name: words('I work here', 'أعمل هنا', 'Trabajo aquí'),
    help: words(
      'Sign in with username or e-mail.',
      'الدخول باسم المستخدم أو البريد.',
      'Entrar con usuario o correo.',
    ),
  },
  {
    href: '/portal/login',
    name: words('I am a patient', 'أنا مريض', 'Soy paciente'),
    help: words(
      'Sign in with your phone to see your appointments.',
      'الدخول بهاتفك لرؤية مواعيدك.',
      'Entrar con su teléfono para ver sus citas.',
    ),
  },
]

/** The front door: two ways in; whoever is in goes on to their work. */
const Page = async () => {
  const { user } = await findVisitor()
  if (user) redirect('/dashboard')
  const language = await findPageLanguage()
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      {doors.map(({ help, href, name }) => (
        <Link className="pc-choice" href={href} key={href} prefetch={false}>
          <strong>{sayIn(language, name)}</strong>
          <span>{sayIn(language, help)}</span>
        </Link>
      ))}
    </DoorShell>
  )
}

export default Page
