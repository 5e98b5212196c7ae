import { words } from '../../../../lib/words.ts'

/** What the lists of appointments say. */
export const historyWords = {
  title: words('Appointments', 'المواعيد', 'Citas'),
  book: words('New appointment', 'موعد جديد', 'Nueva cita'),
  search: words(
    'Patient: name, file or phone',
    'المريض: الاسم أو الملف أو الهاتف',
    'Paciente: nombre, historia o teléfono',
  ),
  from: words('From', 'من', 'Desde'),
  to: words('To', 'إلى', 'Hasta'),
  status: words('Status', 'الحالة', 'Estado'),
  anyStatus: words('Any status', 'كل الحالات', 'Cualquier estado'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  anyDoctor: words('Any doctor', 'كل الأطباء', 'Cualquier médico'),
  patient: words('Patient', 'المريض', 'Paciente'),
  fileNumber: words('File', 'الملف', 'Historia'),
  age: words('Age', 'العمر', 'Edad'),
  fee: words('Fee', 'الرسوم', 'Tarifa'),
  date: words('Date', 'التاريخ', 'Fecha'),
  actions: words('Actions', 'الإجراءات', 'Acciones'),
  open: words('Open', 'فتح', 'Abrir'),
  change: words('Change', 'تعديل', 'Cambiar'),
  priority: words('Priority', 'أولوية', 'Prioritaria'),
  trouble: words(
    'The appointments could not be shown',
    'تعذّر عرض المواعيد',
    'No se pudieron mostrar las citas',
  ),
  empty: words(
    'There are no appointments yet. Book the first one.',
    'لا توجد مواعيد بعد. احجز الأول.',
    'Todavía no hay citas. Reserve la primera.',
  ),
  nothing: words(
    'No appointment matches these filters.',
    'لا يوجد موعد يطابق عوامل التصفية.',
    'Ninguna cita coincide con los filtros.',
  ),
  capped: words(
    'There are more than 10,000. Narrow the days to see the others.',
    'يوجد أكثر من 10,000. حدِّد الأيام لرؤية الباقي.',
    'Hay más de 10.000. Acote los días para ver las demás.',
  ),
  upcoming: words('Upcoming', 'القادمة', 'Próximas'),
  past: words('Past', 'السابقة', 'Anteriores'),
  noneUpcoming: words(
    'No appointment is planned.',
    'لا يوجد موعد مخطط.',
    'No hay citas previstas.',
  ),
  nonePast: words('There was none before.', 'لا توجد مواعيد سابقة.', 'No hubo ninguna antes.'),
} as const
