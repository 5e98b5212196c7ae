import { words } from '../../lib/words.ts'

/** The sentences of the dashboard. */
export const dashboardWords = {
  greeting: words('Good to see you,', 'أهلًا بك،', 'Hola,'),
  appointments: words('Appointments today', 'مواعيد اليوم', 'Citas de hoy'),
  patients: words('Patients', 'المرضى', 'Pacientes'),
  users: words('People who can sign in', 'من يمكنهم الدخول', 'Personas con acceso'),
  staff: words('Staff by account', 'الموظفون حسب الحساب', 'Personal por cuenta'),
  attention: words('Waiting for you', 'بانتظارك', 'Pendiente de usted'),
  locked: words('Locked now', 'مقفل الآن', 'Bloqueados ahora'),
  neverActivated: words('Never activated', 'لم يُفعَّل قط', 'Nunca activados'),
  inactive: words('No login for 30 days', 'بلا دخول منذ 30 يومًا', 'Sin acceso en 30 días'),
  invitations: words('Invitations open', 'دعوات مفتوحة', 'Invitaciones abiertas'),
  requests: words('Account requests', 'طلبات الحسابات', 'Solicitudes de cuenta'),
  failedMails: words('Failed mails', 'رسائل فاشلة', 'Correos fallidos'),
  inProgramme: words('In programme', 'ضمن البرنامج', 'En programa'),
  notInProgramme: words('Not in programme', 'خارج البرنامج', 'Fuera del programa'),
  all: words('All', 'الكل', 'Todos'),
  nothingToday: words(
    'No appointments today. New ones appear here as they are booked.',
    'لا مواعيد اليوم. تظهر المواعيد الجديدة هنا عند حجزها.',
    'Hoy no hay citas. Las nuevas aparecerán aquí al reservarse.',
  ),
  nothing: words('Nothing here yet.', 'لا شيء هنا بعد.', 'Todavía no hay nada.'),
  own: words(
    'Choose a section on the side to begin.',
    'اختر قسمًا من القائمة الجانبية للبدء.',
    'Elija una sección del menú lateral para empezar.',
  ),
}
