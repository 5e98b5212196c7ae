import { words } from '../../lib/words.ts'

/** The sentences of the activity of a document. */
export const activityWords = {
  title: words('Activity', 'النشاط', 'Actividad'),
  when: words('When', 'متى', 'Cuándo'),
  who: words('Who', 'من', 'Quién'),
  what: words('What', 'ماذا', 'Qué'),
  system: words('The system', 'النظام', 'El sistema'),
  details: words('What changed', 'ما الذي تغيّر', 'Qué cambió'),
  empty: words(
    'Nothing was recorded here yet. Sign-ins, changes and account actions appear as they happen.',
    'لم يُسجَّل شيء هنا بعد. تظهر عمليات الدخول والتغييرات وإجراءات الحساب عند حدوثها.',
    'Todavía no hay nada registrado. Los accesos, cambios y acciones aparecen al ocurrir.',
  ),
  newer: words('Newer', 'الأحدث', 'Más recientes'),
  older: words('Older', 'الأقدم', 'Más antiguos'),
  page: words('Page', 'صفحة', 'Página'),
  of: words('of', 'من', 'de'),
}
