import { weekdays } from '../../../../lib/clinicChoices.ts'
import { words } from '../../../../lib/words.ts'
import { type Setting, type SettingsSection, units } from './setting.ts'
import { signInSettings } from './signInSettings.ts'

const place: readonly Setting[] = [
  { name: 'name', kind: 'text', label: words('Name', 'الاسم', 'Nombre') },
  { name: 'phone', kind: 'ltr', label: words('Phone', 'الهاتف', 'Teléfono') },
  { name: 'email', kind: 'ltr', label: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico') },
  { name: 'address', kind: 'text', label: words('Address', 'العنوان', 'Dirección') },
  { name: 'city', kind: 'text', label: words('City', 'المدينة', 'Ciudad') },
  { name: 'country', kind: 'text', label: words('Country', 'البلد', 'País') },
]

const region: readonly Setting[] = [
  {
    name: 'locale',
    kind: 'choice',
    label: words('Language', 'اللغة', 'Idioma'),
    help: words(
      'Of mails to people who have chosen none.',
      'للرسائل إلى من لم يختر لغة.',
      'De los correos a quien no eligió ninguno.',
    ),
    options: {
      en: words('English', 'الإنجليزية', 'Inglés'),
      ar: words('Arabic', 'العربية', 'Árabe'),
      es: words('Spanish', 'الإسبانية', 'Español'),
    },
  },
  {
    name: 'timezone',
    kind: 'ltr',
    label: words('Time zone', 'المنطقة الزمنية', 'Zona horaria'),
    help: words('Such as Africa/Cairo.', 'مثل Africa/Cairo.', 'Por ejemplo, America/Bogota.'),
  },
  {
    name: 'phoneCountry',
    kind: 'ltr',
    label: words('Phone country', 'بلد الهاتف', 'País del teléfono'),
    help: words(
      'Two letters, such as EG: how numbers without a prefix are read.',
      'حرفان مثل EG: تُقرأ به الأرقام بلا مقدمة.',
      'Dos letras, como CO: así se leen los números sin prefijo.',
    ),
  },
  {
    name: 'currency',
    kind: 'ltr',
    label: words('Currency', 'العملة', 'Moneda'),
    help: words('Three letters, such as EGP.', 'ثلاثة أحرف مثل EGP.', 'Tres letras, como COP.'),
  },
]

const booking: readonly Setting[] = [
  {
    name: 'defaultCost',
    kind: 'number',
    label: words('Cost of an appointment', 'تكلفة الموعد', 'Costo de una cita'),
    help: words(
      'Used where none is typed.',
      'تُستخدم عندما لا تُكتب تكلفة.',
      'Se usa cuando no se escribe otro.',
    ),
  },
  {
    name: 'defaultPriorityCost',
    kind: 'number',
    label: words('Cost with priority', 'تكلفة الأولوية', 'Costo con prioridad'),
  },
  {
    name: 'slotMinutes',
    kind: 'number',
    unit: units.minutes,
    label: words('Length of a slot', 'مدة الموعد', 'Duración de un turno'),
  },
  {
    name: 'opensAt',
    kind: 'ltr',
    label: words('Opens at', 'وقت الفتح', 'Abre a las'),
  },
  {
    name: 'closesAt',
    kind: 'ltr',
    label: words('Closes at', 'وقت الإغلاق', 'Cierra a las'),
  },
  {
    name: 'closedDays',
    kind: 'many',
    options: weekdays,
    label: words('Closed on', 'أيام الإغلاق', 'Cerrado los'),
    help: words(
      'No free times are offered on these days.',
      'لا تُعرض أوقات متاحة في هذه الأيام.',
      'Estos días no se ofrecen horas libres.',
    ),
  },
  {
    name: 'editWindowHours',
    kind: 'number',
    unit: units.hours,
    label: words('Exams stay editable for', 'مدة تعديل الفحوص', 'Exámenes editables durante'),
  },
  {
    name: 'overdueFollowUpDays',
    kind: 'number',
    unit: units.days,
    label: words('Follow-up overdue after', 'تتأخر المتابعة بعد', 'Seguimiento vencido tras'),
  },
  {
    name: 'patientsMayBook',
    kind: 'flag',
    label: words(
      'Patients may ask for appointments',
      'يمكن للمرضى طلب المواعيد',
      'Los pacientes pueden pedir citas',
    ),
  },
]

/** What an administrator of an organization may set, in sections that are saved one by one. */
export const settingsSections: readonly SettingsSection[] = [
  {
    name: 'place',
    title: words('Details', 'التفاصيل', 'Datos'),
    help: words(
      'As patients see them on letterheads and in mails.',
      'كما تظهر للمرضى في الترويسات والرسائل.',
      'Como los ven los pacientes en membretes y correos.',
    ),
    settings: place,
  },
  {
    name: 'region',
    title: words('Language and place', 'اللغة والمكان', 'Idioma y lugar'),
    help: words(
      'How times, phones and prices are written.',
      'كيف تُكتب الأوقات والهواتف والأسعار.',
      'Cómo se escriben horas, teléfonos y precios.',
    ),
    settings: region,
  },
  {
    name: 'booking',
    title: words('Appointments and records', 'المواعيد والسجلات', 'Citas y registros'),
    help: words(
      'What bookings begin with, and how long records stay open.',
      'ما تبدأ به الحجوزات، وكم تبقى السجلات مفتوحة.',
      'Con qué empiezan las reservas y cuánto quedan abiertos los registros.',
    ),
    settings: booking,
  },
  {
    name: 'signing-in',
    title: words('Sign-in and safety', 'الدخول والأمان', 'Acceso y seguridad'),
    help: words(
      'Felt by everybody of the organization at their next request.',
      'يسري على جميع أفراد المؤسسة عند طلبهم التالي.',
      'Vale para todos en la organización desde su próxima petición.',
    ),
    settings: signInSettings,
  },
]
