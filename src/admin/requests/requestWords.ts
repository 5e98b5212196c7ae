import { words } from '../../lib/words.ts'

/** The sentences of requests for an account. */
export const requestWords = {
  title: words('Request', 'الطلب', 'Solicitud'),
  approve: words('Approve', 'قبول', 'Aprobar'),
  approved: words(
    'Approved; the credentials are on their way.',
    'قُبل الطلب وبيانات الدخول في الطريق.',
    'Aprobada; las credenciales van en camino.',
  ),
  reject: words('Reject', 'رفض', 'Rechazar'),
  rejected: words(
    'Rejected; the person was told politely.',
    'رُفض الطلب وأُبلغ الشخص بلطف.',
    'Rechazada; se avisó a la persona con amabilidad.',
  ),
  warning: words(
    'The person gets a polite mail and no account. They can ask again.',
    'يتلقى الشخص رسالة مهذبة دون حساب. ويمكنه أن يطلب مجددًا.',
    'La persona recibe un correo amable y ninguna cuenta. Puede volver a pedirla.',
  ),
  employeeId: words('Employee number', 'الرقم الوظيفي', 'Número de empleado'),
  employeeHint: words(
    'Needed when the staff list has nobody with this e-mail or number yet: a staff record is made with it.',
    'مطلوب إذا لم يكن في قائمة الموظفين أحد بهذا البريد أو الرقم: يُنشأ به سجل موظف.',
    'Necesario si en el personal no hay nadie con este correo o número: con él se crea el registro.',
  ),
}
