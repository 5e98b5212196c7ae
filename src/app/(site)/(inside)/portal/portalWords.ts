import { words } from '../../../../lib/words.ts'

/** What a status means for the patient, in a sentence. */
export const statusMeanings = {
  pending: words(
    'The reception still has to confirm it.',
    'ما زال بانتظار تأكيد الاستقبال.',
    'La recepción aún debe confirmarla.',
  ),
  confirmed: words('We expect you.', 'نحن بانتظارك.', 'Le esperamos.'),
  checked_in: words(
    'You have arrived and will be called.',
    'لقد حضرت وسيُنادى عليك.',
    'Ya ha llegado; le llamarán.',
  ),
  completed: words('This visit is completed.', 'اكتملت هذه الزيارة.', 'Esta visita se completó.'),
  canceled: words('This appointment was canceled.', 'أُلغي هذا الموعد.', 'Esta cita fue cancelada.'),
  no_show: words('You did not come.', 'لم تحضر.', 'Usted no asistió.'),
} as const

export const portalWords = {
  title: words('My appointments', 'مواعيدي', 'Mis citas'),
  next: words('Your next appointment', 'موعدك القادم', 'Su próxima cita'),
  at: words('at', 'الساعة', 'a las'),
  with: words('with', 'مع', 'con'),
  none: words(
    'You have no appointment ahead.',
    'ليس لديك موعد قادم.',
    'No tiene ninguna cita próxima.',
  ),
  later: words('Also to come', 'مواعيد لاحقة', 'También próximas'),
  past: words('Earlier', 'سابقة', 'Anteriores'),
  noPast: words(
    'Your visits will be listed here, with diagnosis and prescription.',
    'ستظهر زياراتك هنا مع التشخيص والوصفة.',
    'Aquí aparecerán sus visitas, con diagnóstico y receta.',
  ),
  request: words('Ask for an appointment', 'طلب موعد', 'Pedir una cita'),
  off: words(
    'Appointments are made by phone or at the reception.',
    'تُحجز المواعيد بالهاتف أو في الاستقبال.',
    'Las citas se piden por teléfono o en recepción.',
  ),
  details: words('Details', 'التفاصيل', 'Detalles'),
  cancel: words('Cancel', 'إلغاء الموعد', 'Cancelar'),
  asked: words(
    'Your request was sent. The reception will confirm it.',
    'أُرسل طلبك. سيؤكده الاستقبال.',
    'Su solicitud fue enviada. La recepción la confirmará.',
  ),
  trouble: words(
    'This could not be shown just now.',
    'تعذر عرض هذا الآن.',
    'Esto no se pudo mostrar ahora.',
  ),
}
