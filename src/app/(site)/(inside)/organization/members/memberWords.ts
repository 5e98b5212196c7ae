import { words } from '../../../../../lib/words.ts'

/** The sentences about the members of an organization. */
export const memberWords = {
  title: words('Members', 'الأعضاء', 'Miembros'),
  name: words('Name', 'الاسم', 'Nombre'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  role: words('Role', 'الدور', 'Rol'),
  state: words('State', 'الحالة', 'Estado'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  remove: words('Remove', 'إزالة', 'Quitar'),
  removed: words(
    'Removed; the seat is free.',
    'تمت الإزالة؛ والمقعد شاغر.',
    'Se quitó; la plaza queda libre.',
  ),
  sure: words(
    'The account stays, without an organization: it sees nothing of this one any more. What it wrote stays.',
    'يبقى الحساب بلا مؤسسة ولا يرى شيئًا من هذه المؤسسة بعد ذلك. ويبقى ما كتبه.',
    'La cuenta queda sin organización y ya no ve nada de esta. Lo que escribió permanece.',
  ),
  trouble: words(
    'The members could not be loaded.',
    'تعذر تحميل الأعضاء.',
    'No se pudieron cargar los miembros.',
  ),
} as const
