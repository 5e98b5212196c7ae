import type { Field } from 'payload'

import { roles, roleWords } from '../access/roles.ts'
import { weekdays } from '../lib/clinicChoices.ts'
import { words } from '../lib/words.ts'
import { choice } from './fields/choice.ts'
import { flag } from './fields/flag.ts'
import { manyOf } from './fields/manyOf.ts'
import { number } from './fields/number.ts'
import { row, section } from './fields/section.ts'
import { staffTypes } from './fields/staffTypes.ts'
import { text } from './fields/text.ts'

const whole = (
  name: string,
  label: ReturnType<typeof words>,
  min: number,
  max: number,
  defaultValue?: number,
  description?: ReturnType<typeof words>,
): Field =>
  number(name, label, {
    min,
    max,
    whole: true,
    ...(defaultValue !== undefined && { defaultValue, required: true }),
    ...(description && { description }),
  })

const { department_manager, doctor, nurse, receptionist, staff } = roleWords

/** Roles that follow from what somebody is employed as. */
const employeeRoles = { doctor, nurse, receptionist, department_manager, staff }

const notATime = words(
  'Must be a time such as 08:30.',
  'يجب أن يكون وقتًا مثل 08:30.',
  'Debe ser una hora como 08:30.',
)

/** A time of day `HH:MM` on the organization's clocks. */
const clockTime = (name: string, label: ReturnType<typeof words>, defaultValue: string): Field =>
  text(name, label, {
    max: 5,
    required: true,
    defaultValue,
    rule: (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : notATime),
  })

/** How the organization books. */
export const appointmentSettings = section(words('Appointments', 'المواعيد', 'Citas'), [
  row(
    whole(
      'defaultCost',
      words('Default cost', 'التكلفة الافتراضية', 'Costo por defecto'),
      0,
      100_000_000,
    ),
    whole(
      'defaultPriorityCost',
      words('Default priority cost', 'تكلفة الأولوية الافتراضية', 'Costo de prioridad por defecto'),
      0,
      100_000_000,
    ),
    whole(
      'slotMinutes',
      words('Minutes of a slot', 'دقائق الموعد', 'Minutos por turno'),
      5,
      240,
      20,
      words(
        'How long an appointment lasts unless another end is given.',
        'مدة الموعد ما لم تُحدَّد نهاية أخرى.',
        'Cuánto dura una cita si no se indica otro final.',
      ),
    ),
  ),
  row(
    clockTime('opensAt', words('Opens at', 'وقت الفتح', 'Abre a las'), '08:00'),
    clockTime('closesAt', words('Closes at', 'وقت الإغلاق', 'Cierra a las'), '20:00'),
    {
      name: 'closedDays',
      type: 'select',
      hasMany: true,
      label: words('Closed on', 'أيام الإغلاق', 'Cerrado los'),
      admin: {
        description: words(
          'Days on which no free time is offered. Reception may still book.',
          'أيام لا تُعرض فيها أوقات متاحة، ويبقى الحجز ممكنًا من الاستقبال.',
          'Días en los que no se ofrecen horas libres. Recepción puede reservar igualmente.',
        ),
      },
      options: Object.entries(weekdays).map(([value, label]) => ({ value, label })),
      validate: manyOf(Object.keys(weekdays)),
    },
  ),
  flag(
    'patientsMayBook',
    words('Patients may book', 'يمكن للمرضى الحجز', 'Los pacientes pueden reservar'),
    {
      defaultValue: true,
      description: words(
        'Patients ask for appointments in the portal; reception confirms them.',
        'يطلب المرضى المواعيد من البوابة ويؤكدها الاستقبال.',
        'Los pacientes piden citas en el portal; recepción las confirma.',
      ),
    },
  ),
])

/** How its people and patients sign in, and what its rules measure by. */
export const signInSettings = section(
  words('Sign-in and limits', 'الدخول والحدود', 'Acceso y límites'),
  [
    row(
      choice(
        'patientLogin',
        words('Patient sign-in', 'دخول المرضى', 'Acceso de pacientes'),
        {
          'one-time-code': words('One-time code', 'رمز لمرة واحدة', 'Código de un solo uso'),
          'phone-and-username': words(
            'Phone and username',
            'الهاتف واسم المستخدم',
            'Teléfono y usuario',
          ),
          off: words('Off', 'متوقف', 'Desactivado'),
        },
        {
          required: true,
          defaultValue: 'one-time-code',
          description: words(
            'How patients come into the portal: by a code that is sent to them, by what they know, or not at all.',
            'كيف يدخل المرضى إلى البوابة: برمز يُرسل إليهم، أو بما يعرفونه، أو لا يدخلون.',
            'Cómo entran los pacientes al portal: con un código que se les envía, con lo que saben, o de ningún modo.',
          ),
        },
      ),
      choice(
        'credentialsMail',
        words('Credentials mail', 'بريد بيانات الدخول', 'Correo de credenciales'),
        {
          'temporary-password': words(
            'Temporary password',
            'كلمة مرور مؤقتة',
            'Contraseña temporal',
          ),
          'activation-link': words('Activation link', 'رابط تفعيل', 'Enlace de activación'),
        },
        {
          required: true,
          defaultValue: 'temporary-password',
          description: words(
            'What a new employee’s mail has: a password that must be changed at once, or a link to choose one.',
            'محتوى رسالة الموظف الجديد: كلمة مرور يجب تغييرها فورًا، أو رابط لاختيار واحدة.',
            'Qué lleva el correo de un empleado nuevo: una contraseña que debe cambiarse, o un enlace para elegirla.',
          ),
        },
      ),
    ),
    row(
      whole(
        'maxLoginAttempts',
        words(
          'Failed sign-ins before a lock',
          'محاولات الدخول قبل القفل',
          'Intentos antes del bloqueo',
        ),
        3,
        100,
        15,
        words(
          'Counted per person over all ways in; a success starts anew.',
          'تُحسب لكل شخص عبر كل طرق الدخول؛ والنجاح يبدأ العد من جديد.',
          'Se cuentan por persona en todas las vías de acceso; un acierto reinicia la cuenta.',
        ),
      ),
      whole(
        'lockMinutes',
        words('Lock minutes', 'دقائق القفل', 'Minutos de bloqueo'),
        1,
        1440,
        15,
        words(
          'After these the person can try again; an administrator can unlock sooner.',
          'بعدها يمكن المحاولة مجددًا؛ ويستطيع المسؤول فتح القفل قبل ذلك.',
          'Después se puede volver a intentar; un administrador puede desbloquear antes.',
        ),
      ),
      whole(
        'idleMinutes',
        words('Idle minutes', 'دقائق الخمول', 'Minutos de inactividad'),
        5,
        720,
        30,
        words(
          'Without a request for so long, the next one needs a new sign-in.',
          'إذا مرت هذه المدة دون طلب، يلزم تسجيل الدخول من جديد.',
          'Tras este tiempo sin actividad hay que volver a entrar.',
        ),
      ),
    ),
    row(
      whole(
        'passwordMaxAgeDays',
        words(
          'Password age in days',
          'عمر كلمة المرور بالأيام',
          'Vigencia de la contraseña (días)',
        ),
        0,
        3650,
        0,
        words(
          '0 means that passwords do not expire.',
          '0 يعني أن كلمات المرور لا تنتهي.',
          '0 significa que no caducan.',
        ),
      ),
      whole(
        'editWindowHours',
        words(
          'Hours in which authors may edit exams',
          'ساعات تعديل الفحوص',
          'Horas para editar exámenes',
        ),
        0,
        720,
        24,
        words(
          'Afterwards only people who may open the admin panel change or delete them.',
          'بعدها لا يعدّلها أو يحذفها إلا من يمكنه فتح لوحة الإدارة.',
          'Después solo los cambian o borran quienes pueden abrir el panel.',
        ),
      ),
      whole(
        'overdueFollowUpDays',
        words(
          'Days until a follow-up is overdue',
          'أيام تأخر المتابعة',
          'Días hasta seguimiento vencido',
        ),
        1,
        365,
        15,
        words(
          'Patients in the program without contact for longer are listed as overdue.',
          'يُدرج مرضى البرنامج الذين لم يُتواصل معهم لمدة أطول كمتأخرين.',
          'Los pacientes del programa sin contacto por más tiempo aparecen como vencidos.',
        ),
      ),
    ),
    {
      name: 'requireTwoFactorFor',
      type: 'select',
      hasMany: true,
      label: words(
        'Second factor needed for',
        'العامل الثاني مطلوب لـ',
        'Segundo factor obligatorio para',
      ),
      admin: {
        description: words(
          'People of these roles must set up an authenticator app before they can do anything else.',
          'على أصحاب هذه الأدوار إعداد تطبيق مصادقة قبل أي شيء آخر.',
          'Las personas con estos roles deben configurar una aplicación de autenticación antes de nada.',
        ),
      },
      options: Object.entries(roleWords).map(([value, label]) => ({ value, label })),
      validate: manyOf(roles),
    },
    {
      name: 'staffRoles',
      type: 'group',
      label: words('Roles by staff type', 'الأدوار حسب نوع الموظف', 'Roles por tipo de personal'),
      admin: {
        description: words(
          'The role of a new account when none is chosen. Where nothing is set it is Staff.',
          'دور الحساب الجديد عندما لا يُختار دور. حيث لا يُحدد شيء يكون «موظف».',
          'El rol de una cuenta nueva cuando no se elige ninguno. Sin ajuste es Personal.',
        ),
      },
      fields: Object.entries(staffTypes).map(([type, label]) => choice(type, label, employeeRoles)),
    },
  ],
)
