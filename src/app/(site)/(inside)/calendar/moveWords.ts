import { words } from '../../../../lib/words.ts'

/** The sentences about moving an appointment. */
export const moveWords = {
  move: words('Move…', 'نقل…', 'Mover…'),
  title: words('Move appointment', 'نقل الموعد', 'Mover la cita'),
  confirm: words('Move', 'نقل', 'Mover'),
  keep: words('Leave it where it was', 'إبقاؤه في مكانه', 'Dejarla donde estaba'),
  close: words('Close', 'إغلاق', 'Cerrar'),
  open: words('Open appointment', 'فتح الموعد', 'Abrir la cita'),
  patientPage: words('Patient record', 'سجل المريض', 'Historia del paciente'),
  was: words('Now', 'حاليًا', 'Ahora'),
  becomes: words('New', 'الجديد', 'Nueva'),
  day: words('Day', 'اليوم', 'Día'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  moved: words('Moved to', 'نُقل إلى', 'Movida al'),
  undo: words('Undo', 'تراجع', 'Deshacer'),
  undone: words('Back where it was', 'أُعيد إلى مكانه', 'De vuelta donde estaba'),
  refused: words(
    'It was not moved and stays where it was.',
    'لم يُنقل وبقي في مكانه.',
    'No se movió y sigue donde estaba.',
  ),
  another: words('Choose another time', 'اختر وقتًا آخر', 'Elegir otra hora'),
  past: words(
    'That time has gone by. It stays where it was.',
    'لقد مضى ذلك الوقت. بقي الموعد في مكانه.',
    'Esa hora ya pasó. La cita sigue donde estaba.',
  ),
  choose: words('Choose a free time.', 'اختر وقتًا متاحًا.', 'Elija una hora libre.'),
  unreachable: words(
    'The server could not be reached. It stays where it was.',
    'تعذّر الوصول إلى الخادم. بقي الموعد في مكانه.',
    'No se pudo contactar con el servidor. Sigue donde estaba.',
  ),
  stale: words(
    'Somebody else changed this appointment in the meantime. It is shown as it is now.',
    'غيّر شخص آخر هذا الموعد في هذه الأثناء. يظهر الآن كما هو.',
    'Otra persona cambió esta cita mientras tanto. Se muestra como está ahora.',
  ),
  hint: words(
    'Drag an appointment to move it, or open it and choose “Move”.',
    'اسحب الموعد لنقله، أو افتحه واختر «نقل».',
    'Arrastre una cita para moverla, o ábrala y elija «Mover».',
  ),
} as const
