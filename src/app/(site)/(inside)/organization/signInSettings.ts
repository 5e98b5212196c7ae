import { roles, roleWords } from '../../../../access/roles.ts'
import { words } from '../../../../lib/words.ts'
import { type Setting, units } from './setting.ts'

/** How people sign in and what keeps them out. */
export const signInSettings: readonly Setting[] = [
  {
    name: 'patientLogin',
    kind: 'choice',
    label: words('Patients sign in with', 'دخول المرضى', 'Los pacientes entran con'),
    options: {
      'one-time-code': words('A one-time code', 'رمز لمرة واحدة', 'Un código de un solo uso'),
      'phone-and-username': words(
        'Phone and username',
        'الهاتف واسم المستخدم',
        'Teléfono y usuario',
      ),
      off: words('Not at all', 'لا يدخلون', 'No entran'),
    },
  },
  {
    name: 'credentialsMail',
    kind: 'choice',
    label: words('New staff get', 'يصل الموظف الجديد', 'El personal nuevo recibe'),
    options: {
      'temporary-password': words(
        'A temporary password',
        'كلمة مرور مؤقتة',
        'Una contraseña temporal',
      ),
      'activation-link': words('An activation link', 'رابط تفعيل', 'Un enlace de activación'),
    },
  },
  {
    name: 'maxLoginAttempts',
    kind: 'number',
    label: words(
      'Failed sign-ins before a lock',
      'محاولات الدخول قبل القفل',
      'Intentos antes del bloqueo',
    ),
  },
  {
    name: 'lockMinutes',
    kind: 'number',
    unit: units.minutes,
    label: words('A lock lasts', 'مدة القفل', 'El bloqueo dura'),
  },
  {
    name: 'idleMinutes',
    kind: 'number',
    unit: units.minutes,
    label: words('Signed out when idle for', 'الخروج عند الخمول', 'Se cierra tras inactividad de'),
  },
  {
    name: 'passwordMaxAgeDays',
    kind: 'number',
    unit: units.days,
    label: words('Passwords are good for', 'صلاحية كلمة المرور', 'Vigencia de la contraseña'),
    help: words('0: they do not expire.', '0: لا تنتهي.', '0: no caducan.'),
  },
  {
    name: 'requireTwoFactorFor',
    kind: 'many',
    label: words(
      'A second factor is needed for',
      'العامل الثاني مطلوب لـ',
      'Segundo factor obligatorio para',
    ),
    help: words(
      'Whoever has none sets it up at the next sign-in.',
      'من ليس لديه عامل يعدّه عند الدخول التالي.',
      'Quien no lo tenga lo configura en el próximo acceso.',
    ),
    options: Object.fromEntries(roles.slice(2).map((role) => [role, roleWords[role]])),
  },
]
