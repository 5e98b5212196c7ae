import { words } from '../../../../../lib/words.ts'

/** The sentences of the card about a staff member's login. */
export const cardWords = {
  none: words('There is no login yet.', 'لا يوجد حساب دخول بعد.', 'Aún no hay cuenta.'),
  role: words('Role', 'الدور', 'Rol'),
  roleHelp: words(
    'Suggested for this type of staff by the organization.',
    'مقترح لهذا النوع من الموظفين بحسب إعداد المؤسسة.',
    'Sugerido por la organización para este tipo de personal.',
  ),
  create: words(
    'Create account and mail it',
    'إنشاء حساب وإرساله بالبريد',
    'Crear cuenta y enviarla',
  ),
  created: words(
    'The account was created; its credentials are on their way.',
    'أُنشئ الحساب وبيانات الدخول في الطريق.',
    'La cuenta se creó; sus credenciales van en camino.',
  ),
  emailMissing: words(
    'An e-mail is needed first.',
    'يلزم بريد إلكتروني أولًا.',
    'Primero hace falta un correo.',
  ),
  addEmail: words('Add the e-mail', 'إضافة البريد', 'Añadir el correo'),
  orLink: words(
    'Or link an existing login',
    'أو ربط حساب موجود',
    'O vincular una cuenta existente',
  ),
  user: words('Person', 'الشخص', 'Persona'),
  userHelp: words(
    'Type a name or e-mail; people who belong to a staff record are not offered.',
    'اكتب اسمًا أو بريدًا؛ ولا يُعرض من له سجل موظف.',
    'Escriba un nombre o correo; no se ofrecen personas que ya tienen ficha.',
  ),
  nobody: words('Nobody is found.', 'لا أحد.', 'No se encuentra a nadie.'),
  link: words('Link', 'ربط', 'Vincular'),
  linked: words('Linked.', 'رُبط.', 'Vinculada.'),
  send: words('Send credentials', 'إرسال بيانات الدخول', 'Enviar credenciales'),
  sendWarning: words(
    'A mail with a new way in is sent. The old password or link is dead, and open sessions end.',
    'تُرسل رسالة بدخول جديد. وتبطل كلمة المرور أو الرابط القديم وتنتهي الجلسات.',
    'Se envía un acceso nuevo. La contraseña o el enlace anterior deja de servir y sus sesiones terminan.',
  ),
  sent: words(
    'New credentials are on their way.',
    'بيانات الدخول الجديدة في الطريق.',
    'Las credenciales nuevas van en camino.',
  ),
  unlink: words('Unlink', 'إلغاء الربط', 'Desvincular'),
  unlinkWarning: words(
    'The staff record and the login both stay, and the person can still sign in; they only no longer belong together.',
    'يبقى السجل والحساب كلاهما، ويظل الدخول ممكنًا؛ لكنهما لا يعودان مرتبطين.',
    'La ficha y la cuenta quedan, y la persona aún puede entrar; solo dejan de estar unidas.',
  ),
  unlinked: words('Unlinked.', 'أُلغي الربط.', 'Desvinculada.'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  state: words('State', 'الحالة', 'Estado'),
  lastLogin: words('Last sign-in', 'آخر دخول', 'Último acceso'),
  never: words('Not yet', 'ليس بعد', 'Aún no'),
} as const
