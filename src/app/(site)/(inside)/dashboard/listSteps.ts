import { words, type Words } from '../../../../lib/words.ts'
import type { Person } from '../person/findPerson.ts'
import { may } from '../person/reachOf.ts'

interface Step {
  href: string
  label: Words
  help: Words
  isFor: (person: Person) => boolean
}

const steps: readonly Step[] = [
  {
    href: '/people/create',
    label: words('Add a person', 'إضافة شخص', 'Añadir una persona'),
    help: words(
      'A mail with an activation link goes out at once.',
      'تُرسل رسالة رابط التفعيل فورًا.',
      'El correo con el enlace de activación sale al momento.',
    ),
    isFor: (person) => may(person, 'users', 'create'),
  },
  {
    href: '/organization',
    label: words('Look over the settings', 'مراجعة الإعدادات', 'Revisar los ajustes'),
    help: words(
      'Sign-in of patients, lockout, prices, departments.',
      'دخول المرضى والقفل والأسعار والأقسام.',
      'Acceso de pacientes, bloqueo, precios, departamentos.',
    ),
    isFor: ({ user }) => user.role === 'hospital_admin',
  },
  {
    href: '/account/security',
    label: words('Set up a second factor', 'إعداد عامل ثانٍ', 'Configurar un segundo factor'),
    help: words(
      'So that a stolen password is not enough.',
      'حتى لا تكفي كلمة مرور مسروقة.',
      'Para que una contraseña robada no baste.',
    ),
    isFor: ({ user }) => user.twoFactor !== 'on',
  },
  {
    href: '/account',
    label: words('Add a picture', 'إضافة صورة', 'Añadir una foto'),
    help: words(
      'Colleagues recognize you in lists.',
      'يتعرف عليك الزملاء في القوائم.',
      'Sus colegas le reconocerán en las listas.',
    ),
    isFor: ({ avatar }) => avatar === null,
  },
  {
    href: '/admin',
    label: words('Open the admin panel', 'فتح لوحة الإدارة', 'Abrir el panel de administración'),
    help: words(
      'Every record of your part of the system.',
      'كل سجلات الجزء الخاص بك من النظام.',
      'Todos los registros de su parte del sistema.',
    ),
    isFor: ({ user }) => user.isStaff === true,
  },
]

/** What a person may want to do first, by role and by what is still open. */
export const listSteps = (person: Person): Step[] => steps.filter(({ isFor }) => isFor(person))
