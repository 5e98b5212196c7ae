import { words } from '../../../../lib/words.ts'

/** The sentences of the pages about staff. */
export const staffWords = {
  title: words('Staff', 'الموظفون', 'Personal'),
  add: words('Add staff member', 'إضافة موظف', 'Añadir personal'),
  requests: words('Account requests', 'طلبات الحسابات', 'Solicitudes de cuenta'),
  reception: words('Register reception staff', 'تسجيل موظف استقبال', 'Registrar recepcionista'),
  csv: words('Download CSV', 'تنزيل CSV', 'Descargar CSV'),
  importFile: words('Import', 'استيراد', 'Importar'),
  search: words(
    'Search names, e-mails, numbers',
    'ابحث بالاسم أو البريد أو الرقم',
    'Buscar nombres, correos, números',
  ),
  name: words('Name', 'الاسم', 'Nombre'),
  type: words('Type', 'النوع', 'Tipo'),
  anyType: words('All types', 'كل الأنواع', 'Todos los tipos'),
  department: words('Department', 'القسم', 'Departamento'),
  anyDepartment: words('All departments', 'كل الأقسام', 'Todos los departamentos'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  anyOrganization: words('All in view', 'كل ما في النطاق', 'Todas las visibles'),
  account: words('Account', 'الحساب', 'Cuenta'),
  anyAccount: words('Any account', 'أي حساب', 'Cualquier cuenta'),
  status: words('Status', 'الحالة', 'Estado'),
  anyStatus: words('Any status', 'أي حالة', 'Cualquier estado'),
  employeeId: words('Employee no.', 'الرقم الوظيفي', 'N.º de empleado'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  edit: words('Edit', 'تعديل', 'Editar'),
  nobody: words(
    'Nobody matches these filters.',
    'لا أحد يطابق عوامل التصفية هذه.',
    'Nadie coincide con estos filtros.',
  ),
  empty: words(
    'The staff of your organization will be listed here. Add the first one.',
    'سيظهر هنا موظفو مؤسستك. أضف أول موظف.',
    'Aquí aparecerá el personal de su organización. Añada al primero.',
  ),
  emptyView: words(
    'The staff of your department will be listed here.',
    'سيظهر هنا موظفو قسمك.',
    'Aquí aparecerá el personal de su departamento.',
  ),
  noRecord: words(
    'There is no staff record of you yet. Your administrator can add it.',
    'لا يوجد لك سجل موظف بعد. يمكن للمسؤول إضافته.',
    'Aún no hay una ficha suya. Su administrador puede añadirla.',
  ),
  trouble: words(
    'The list could not be loaded.',
    'تعذر تحميل القائمة.',
    'No se pudo cargar la lista.',
  ),
  saved: words('Saved.', 'حُفظ.', 'Guardado.'),
  created: words(
    'Added. A login can be created below.',
    'تمت الإضافة. يمكن إنشاء حساب دخول أدناه.',
    'Añadido. Abajo puede crear su cuenta.',
  ),
  activity: words('Activity', 'النشاط', 'Actividad'),
  noActivity: words(
    'Nothing yet. Changes to this record will be listed here.',
    'لا شيء بعد. ستظهر هنا التغييرات على هذا السجل.',
    'Nada todavía. Aquí aparecerán los cambios de esta ficha.',
  ),
} as const

/** The states of a staff member's login. */
export const accountWords = {
  none: words('No account', 'بلا حساب', 'Sin cuenta'),
  invited: words('Invited', 'مدعو', 'Invitado'),
  active: words('Active', 'نشط', 'Activa'),
  deactivated: words('Deactivated', 'معطّل', 'Desactivada'),
} as const

/** The states of an employment. */
export const statusWords = {
  active: words('Active', 'نشط', 'Activo'),
  on_leave: words('On leave', 'في إجازة', 'De licencia'),
  left: words('Left', 'غادر', 'Retirado'),
} as const

/** What people are employed as. */
export const typeWords = {
  physician: words('Physician', 'طبيب', 'Médico'),
  nurse: words('Nurse', 'ممرض', 'Enfermero'),
  receptionist: words('Receptionist', 'موظف استقبال', 'Recepcionista'),
  technician: words('Technician', 'فني', 'Técnico'),
  pharmacist: words('Pharmacist', 'صيدلي', 'Farmacéutico'),
  administrator: words('Administrator', 'إداري', 'Administrativo'),
  other: words('Other', 'آخر', 'Otro'),
} as const

export type StaffType = keyof typeof typeWords
export type StaffStatus = keyof typeof statusWords
export type StaffAccount = keyof typeof accountWords
