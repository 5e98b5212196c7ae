import { words } from '../../../../../lib/words.ts'

/** The sentences of what is done to many staff members at once. */
export const bulkWords = {
  page: words('Select this page', 'تحديد هذه الصفحة', 'Seleccionar esta página'),
  one: words('Select', 'تحديد', 'Seleccionar'),
  selected: words('selected', 'محدد', 'seleccionados'),
  all: words('Select all that match', 'تحديد كل المطابقين', 'Seleccionar todos los que coinciden'),
  clear: words('Clear', 'مسح التحديد', 'Quitar selección'),
  cancel: words('Cancel', 'إلغاء', 'Cancelar'),
  close: words('Close', 'إغلاق', 'Cerrar'),
  checking: words('Checking each one…', 'جارٍ فحص كل منهم…', 'Comprobando cada uno…'),
  working: words('Working…', 'جارٍ التنفيذ…', 'En curso…'),
  ready: words('Will be done', 'سيُنفَّذ', 'Se hará'),
  skipping: words('Will be skipped', 'سيُتخطى', 'Se omitirá'),
  nothing: words(
    'Nothing can be done with this selection.',
    'لا يمكن تنفيذ شيء على هذا التحديد.',
    'No hay nada que hacer con esta selección.',
  ),
  background: words(
    'It runs in the background; you may leave the page.',
    'يعمل في الخلفية؛ يمكنك مغادرة الصفحة.',
    'Se hace en segundo plano; puede salir de la página.',
  ),
  progress: words('Progress', 'التقدم', 'Progreso'),
  done: words('Done', 'تم', 'Hecho'),
  skipped: words('Skipped', 'تُخطي', 'Omitidos'),
  name: words('Name', 'الاسم', 'Nombre'),
  result: words('Result', 'النتيجة', 'Resultado'),
  more: words('and more', 'وغيرهم', 'y más'),
} as const
