import { words } from '../../../../../lib/words.ts'

/** The sentences about invitations. */
export const invitationWords = {
  title: words('Invitations', 'الدعوات', 'Invitaciones'),
  invite: words('Invite', 'دعوة', 'Invitar'),
  inviteTitle: words('Invite somebody', 'دعوة شخص', 'Invitar a alguien'),
  inviteHelp: words(
    'They get a mail with a link that is good for 72 hours, also when they already work elsewhere.',
    'تصله رسالة برابط صالح لمدة 72 ساعة، حتى لو كان يعمل في مكان آخر.',
    'Recibirá un correo con un enlace válido 72 horas, también si ya trabaja en otro lugar.',
  ),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  role: words('Role', 'الدور', 'Rol'),
  department: words('Department', 'القسم', 'Departamento'),
  none: words('None', 'بلا', 'Ninguno'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  state: words('State', 'الحالة', 'Estado'),
  sent: words('Sent', 'أُرسلت', 'Enviada'),
  times: words('times', 'مرات', 'veces'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  resend: words('Resend', 'إعادة الإرسال', 'Reenviar'),
  revoke: words('Revoke', 'إلغاء', 'Revocar'),
  sure: words(
    'The link in the mail stops working at once, and the seat becomes free.',
    'يتوقف الرابط في الرسالة فورًا ويصبح المقعد شاغرًا.',
    'El enlace del correo deja de servir de inmediato y la plaza queda libre.',
  ),
  invited: words(
    'Invited; the mail is on its way.',
    'تمت الدعوة؛ والرسالة في الطريق.',
    'Invitación creada; el correo va en camino.',
  ),
  resent: words(
    'Sent again; the old link is dead.',
    'أُعيد الإرسال؛ والرابط القديم لم يعد صالحًا.',
    'Enviada de nuevo; el enlace anterior ya no sirve.',
  ),
  revoked: words('Revoked.', 'أُلغيت.', 'Revocada.'),
  empty: words(
    'Nobody has been invited yet. Invite the first person above.',
    'لم يُدعَ أحد بعد. ادعُ أول شخص أعلاه.',
    'Todavía no se ha invitado a nadie. Invite a la primera persona arriba.',
  ),
  trouble: words(
    'The invitations could not be loaded.',
    'تعذر تحميل الدعوات.',
    'No se pudieron cargar las invitaciones.',
  ),
  choose: words('Choose…', 'اختر…', 'Elija…'),
  all: words('All organizations', 'كل المؤسسات', 'Todas las organizaciones'),
  show: words('Show', 'عرض', 'Mostrar'),
} as const

export const invitationStates = {
  pending: words('Pending', 'قيد الانتظار', 'Pendiente'),
  accepted: words('Accepted', 'مقبولة', 'Aceptada'),
  revoked: words('Revoked', 'ملغاة', 'Revocada'),
  expired: words('Expired', 'منتهية', 'Vencida'),
} as const
