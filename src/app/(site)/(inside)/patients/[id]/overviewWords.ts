import { words } from '../../../../../lib/words.ts'

/** The sentences of the first view of a record. */
export const overviewWords = {
  next: words('Next appointment', 'الموعد القادم', 'Próxima cita'),
  noNext: words('None is booked.', 'لا يوجد موعد محجوز.', 'No hay ninguna reservada.'),
  programme: words('Programme', 'البرنامج', 'Programa'),
  noProgramme: words('In no programme.', 'ليس ضمن أي برنامج.', 'En ningún programa.'),
  since: words('since', 'منذ', 'desde'),
  month: words('Month', 'الشهر', 'Mes'),
  followUp: words('Last follow-up', 'آخر متابعة', 'Último seguimiento'),
  noFollowUp: words('None yet.', 'لا شيء بعد.', 'Ninguno todavía.'),
  book: words('Book appointment', 'حجز موعد', 'Dar cita'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
  state: words('State', 'الحالة', 'Estado'),
  active: words('Active', 'نشط', 'Activa'),
  ended: words('Ended', 'منتهٍ', 'Terminada'),
  none: words(
    'This patient has no login. With one, appointments and records can be seen in the portal.',
    'ليس لهذا المريض حساب دخول. بالحساب يمكنه رؤية مواعيده وسجلاته في البوابة.',
    'Este paciente no tiene cuenta. Con una puede ver sus citas y registros en el portal.',
  ),
  has: words('This patient has a login.', 'لهذا المريض حساب دخول.', 'Este paciente tiene cuenta.'),
  usernameHelp: words(
    'The patient signs in with it and the phone; there is no password.',
    'يدخل به المريض مع رقم الهاتف، ولا توجد كلمة مرور.',
    'El paciente entra con él y su teléfono; no hay contraseña.',
  ),
  phoneNeeded: words(
    'To sign in the patient needs a phone number in the record.',
    'ليتمكن المريض من الدخول يلزم رقم هاتف في السجل.',
    'Para entrar, el paciente necesita un teléfono en la historia.',
  ),
  give: words('Give a login', 'إنشاء حساب', 'Dar una cuenta'),
  reopen: words('Open again', 'إعادة الفتح', 'Reabrir'),
  given: words('The patient can sign in.', 'يمكن للمريض الدخول.', 'El paciente puede entrar.'),
  end: words('End login', 'إنهاء الحساب', 'Terminar la cuenta'),
  endWarning: words(
    'The patient is signed out and can no longer sign in. The record stays, and the login can be opened again.',
    'سيُسجَّل خروج المريض ولن يستطيع الدخول. يبقى السجل ويمكن إعادة فتح الحساب.',
    'El paciente sale y ya no podrá entrar. La historia queda y la cuenta se puede reabrir.',
  ),
  endedNow: words('The login was ended.', 'أُنهي الحساب.', 'La cuenta terminó.'),
} as const
