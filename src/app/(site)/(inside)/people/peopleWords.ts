import { words } from '../../../../lib/words.ts'

/** The sentences of the pages about people. */
export const peopleWords = {
  title: words('People', 'الأشخاص', 'Personas'),
  add: words('Add person', 'إضافة شخص', 'Añadir persona'),
  csv: words('Download CSV', 'تنزيل CSV', 'Descargar CSV'),
  members: words('People', 'الأشخاص', 'Personas'),
  invitations: words('Invitations', 'الدعوات', 'Invitaciones'),
  search: words('Search names and e-mails', 'ابحث في الأسماء والبريد', 'Buscar nombres y correos'),
  role: words('Role', 'الدور', 'Rol'),
  anyRole: words('All roles', 'كل الأدوار', 'Todos los roles'),
  state: words('State', 'الحالة', 'Estado'),
  anyState: words('All states', 'كل الحالات', 'Todos los estados'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  anyOrganization: words('All in view', 'كل ما في النطاق', 'Todas las visibles'),
  name: words('Name', 'الاسم', 'Nombre'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  lastLogin: words('Last sign-in', 'آخر دخول', 'Último acceso'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  edit: words('Edit', 'تعديل', 'Editar'),
  activity: words('Activity', 'النشاط', 'Actividad'),
  never: words('Not yet', 'ليس بعد', 'Aún no'),
  you: words('You', 'أنت', 'Usted'),
  national: words('National access', 'وصول وطني', 'Acceso nacional'),
  scope: words('Show', 'عرض', 'Mostrar'),
  people: words('people', 'شخصًا', 'personas'),
  previous: words('Previous', 'السابق', 'Anterior'),
  next: words('Next', 'التالي', 'Siguiente'),
  nobody: words(
    'Nobody matches these filters.',
    'لا أحد يطابق عوامل التصفية هذه.',
    'Nadie coincide con estos filtros.',
  ),
  empty: words(
    'The people of your organization will be listed here. Add the first one.',
    'سيظهر هنا أشخاص مؤسستك. أضف أول شخص.',
    'Aquí aparecerán las personas de su organización. Añada la primera.',
  ),
  added: words(
    'Added. A mail with the activation link is on its way; the link is good for 72 hours.',
    'تمت الإضافة. رسالة رابط التفعيل في الطريق؛ والرابط صالح لمدة 72 ساعة.',
    'Añadida. Va en camino un correo con el enlace de activación, válido 72 horas.',
  ),
  trouble: words(
    'The list could not be loaded.',
    'تعذر تحميل القائمة.',
    'No se pudo cargar la lista.',
  ),
} as const

/** What a person may choose to see. */
export const scopeWords = {
  organization: words('Organization', 'المؤسسة', 'Organización'),
  trust: words('Trust', 'الهيئة', 'Red'),
  national: words('National', 'وطني', 'Nacional'),
} as const
