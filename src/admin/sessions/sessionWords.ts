import { words } from '../../lib/words.ts'

/** The sentences of somebody's sessions. */
export const sessionWords = {
  title: words('Sessions', 'الجلسات', 'Sesiones'),
  device: words('Device', 'الجهاز', 'Dispositivo'),
  address: words('Address', 'العنوان', 'Dirección IP'),
  seen: words('Last seen', 'آخر ظهور', 'Última actividad'),
  since: words('Signed in', 'منذ', 'Desde'),
  unknown: words('Unknown device', 'جهاز غير معروف', 'Dispositivo desconocido'),
  yours: words('This session', 'هذه الجلسة', 'Esta sesión'),
  end: words('End', 'إنهاء', 'Cerrar'),
  ended: words('The session has ended.', 'انتهت الجلسة.', 'Se cerró la sesión.'),
  actions: words('Actions', 'الإجراءات', 'Acciones'),
  empty: words(
    'Signed in nowhere. Sessions appear here with their device and address.',
    'لا توجد جلسات مفتوحة. تظهر الجلسات هنا مع الجهاز والعنوان.',
    'No hay sesiones abiertas. Aparecen aquí con su dispositivo y dirección.',
  ),
}
