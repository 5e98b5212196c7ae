import { words } from '../../../../../lib/words.ts'

/** The sentences of the page about people who ask for an account. */
export const requestWords = {
  title: words('Account requests', 'طلبات الحسابات', 'Solicitudes de cuenta'),
  pending: words('Pending', 'قيد الانتظار', 'Pendientes'),
  approved: words('Approved', 'المقبولة', 'Aprobadas'),
  rejected: words('Rejected', 'المرفوضة', 'Rechazadas'),
  empty: words(
    'Nobody waits for an account. Who asks on the page “Request an account” stands here.',
    'لا أحد ينتظر حسابًا. من يطلب عبر صفحة «طلب حساب» يظهر هنا.',
    'Nadie espera una cuenta. Quien la pida en «Solicitar cuenta» aparecerá aquí.',
  ),
  emptyDecided: words('None.', 'لا شيء.', 'Ninguna.'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  asked: words('Asked', 'طُلب', 'Solicitada'),
  message: words('Message', 'الرسالة', 'Mensaje'),
  employeeId: words('Employee number', 'الرقم الوظيفي', 'Número de empleado'),
  employeeHelp: words(
    'Needed where there is no staff record with this e-mail yet.',
    'مطلوب إن لم يوجد سجل موظف بهذا البريد.',
    'Necesario si aún no hay una ficha con este correo.',
  ),
  role: words('Role', 'الدور', 'Rol'),
  byType: words('By the type of staff', 'بحسب نوع الموظف', 'Según el tipo de personal'),
  approve: words('Approve and mail the login', 'قبول وإرسال الحساب', 'Aprobar y enviar la cuenta'),
  approvedNow: words(
    'Approved; the credentials are on their way.',
    'قُبل الطلب وبيانات الدخول في الطريق.',
    'Aprobada; las credenciales van en camino.',
  ),
  reject: words('Reject', 'رفض', 'Rechazar'),
  rejectWarning: words(
    'The person is told politely by mail. No account is made.',
    'يُبلَّغ الشخص بلطف عبر البريد. ولا يُنشأ حساب.',
    'Se avisa a la persona por correo con cortesía. No se crea ninguna cuenta.',
  ),
  rejectedNow: words('Rejected.', 'رُفض.', 'Rechazada.'),
  trouble: words(
    'The requests could not be loaded.',
    'تعذر تحميل الطلبات.',
    'No se pudieron cargar las solicitudes.',
  ),
} as const
