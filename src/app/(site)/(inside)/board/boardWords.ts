import { words } from '../../../../lib/words.ts'

/** The texts of the reception board and of the doctor's day. */
export const boardWords = {
  reception: words('Reception', 'الاستقبال', 'Recepción'),
  myDay: words('My day', 'يومي', 'Mi día'),
  choose: words(
    'Choose the organization whose day you want to see.',
    'اختر المؤسسة التي تريد رؤية يومها.',
    'Elija la organización cuyo día quiere ver.',
  ),
  trouble: words('The day could not be shown.', 'تعذّر عرض اليوم.', 'No se pudo mostrar el día.'),
  noRecord: words(
    'Your login is not linked to a staff record, so nobody can be booked with you. Ask an administrator to link it.',
    'حسابك غير مرتبط بسجل وظيفي، فلا يمكن حجز مواعيد لديك. اطلب من المسؤول ربطه.',
    'Su acceso no está vinculado a una ficha de personal y no se le pueden dar citas. Pida a un administrador que lo vincule.',
  ),
  book: words('New appointment', 'موعد جديد', 'Nueva cita'),
  register: words('New patient', 'مريض جديد', 'Nuevo paciente'),
  patients: words('My patients', 'مرضاي', 'Mis pacientes'),

  day: words('Day', 'اليوم', 'Día'),
  today: words('Today', 'اليوم', 'Hoy'),
  dayBefore: words('Previous day', 'اليوم السابق', 'Día anterior'),
  dayAfter: words('Next day', 'اليوم التالي', 'Día siguiente'),
  show: words('Show', 'عرض', 'Mostrar'),

  figures: words('The day in numbers', 'اليوم بالأرقام', 'El día en cifras'),
  total: words('Appointments', 'المواعيد', 'Citas'),
  waiting: words('Waiting now', 'في الانتظار الآن', 'En sala'),
  open: words('Still to come', 'لم يصلوا بعد', 'Por llegar'),
  done: words('Completed', 'المكتملة', 'Completadas'),
  priority: words('Priority', 'أولوية', 'Prioritarias'),
  isPriority: words('Priority', 'أولوية', 'Prioritaria'),
  revenue: words('Revenue', 'الإيراد', 'Ingresos'),

  statuses: words('By status', 'حسب الحالة', 'Por estado'),
  all: words('All', 'الكل', 'Todas'),
  search: words('Name or file number', 'الاسم أو رقم الملف', 'Nombre o número de historia'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  anyDoctor: words('All doctors', 'كل الأطباء', 'Todos los médicos'),
  clear: words('Clear filters', 'مسح عوامل التصفية', 'Quitar filtros'),

  time: words('Time', 'الوقت', 'Hora'),
  patient: words('Patient', 'المريض', 'Paciente'),
  age: words('Age', 'العمر', 'Edad'),
  file: words('File', 'الملف', 'Historia'),
  fee: words('Fee', 'الأجر', 'Tarifa'),
  previous: words('Previous', 'السابق', 'Anterior'),
  status: words('Status', 'الحالة', 'Estado'),
  openVisit: words('Open the appointment', 'فتح الموعد', 'Abrir la cita'),
  openPrevious: words('Previous appointment', 'الموعد السابق', 'Cita anterior'),

  nobody: words(
    'Nobody is booked for this day.',
    'لا توجد مواعيد محجوزة لهذا اليوم.',
    'No hay citas para este día.',
  ),
  bookOne: words(
    'Begin with “New appointment” above.',
    'ابدأ بزر «موعد جديد» في الأعلى.',
    'Empiece con «Nueva cita», arriba.',
  ),
  noneLeft: words(
    'No appointment of this day matches.',
    'لا يطابق أي موعد في هذا اليوم.',
    'Ninguna cita de este día coincide.',
  ),
  noneInStatus: words(
    'No appointment of this day has this status.',
    'لا يوجد موعد بهذه الحالة في هذا اليوم.',
    'Ninguna cita de este día tiene este estado.',
  ),

  asOf: words('As of', 'حتى', 'A las'),
  live: words('updates by itself', 'يتحدّث تلقائيًا', 'se actualiza sola'),
  lost: words(
    'The board could not be updated since then. It keeps trying.',
    'تعذّر تحديث اللوحة منذ ذلك الوقت. المحاولة مستمرة.',
    'El tablero no se pudo actualizar desde entonces. Se sigue intentando.',
  ),
  ended: words(
    'Your session has ended, and the board stands still. What you see stays here.',
    'انتهت جلستك وتوقفت اللوحة عن التحديث. ما تراه يبقى هنا.',
    'Su sesión terminó y el tablero está detenido. Lo que ve se queda aquí.',
  ),
  signIn: words(
    'Sign in again in a new tab',
    'سجّل الدخول مجددًا في تبويب جديد',
    'Inicie sesión en otra pestaña',
  ),

  next: words('Next patient', 'المريض التالي', 'Siguiente paciente'),
  call: words('Call next', 'نداء التالي', 'Llamar al siguiente'),
  openNext: words('Open the visit', 'فتح الزيارة', 'Abrir la visita'),
  nobodyWaits: words(
    'Nobody is waiting yet; this is who comes next.',
    'لا أحد في الانتظار بعد؛ هذا هو القادم.',
    'Nadie espera todavía; este es el siguiente.',
  ),
  allDone: words('Nobody is left for today.', 'لم يبق أحد لهذا اليوم.', 'No queda nadie por hoy.'),
} as const
