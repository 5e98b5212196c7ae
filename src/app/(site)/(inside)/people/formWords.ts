import { words } from '../../../../lib/words.ts'

/** The labels of the forms about a person. */
export const formWords = {
  title: words('Title', 'اللقب', 'Tratamiento'),
  firstName: words('First name', 'الاسم الأول', 'Nombre'),
  lastName: words('Last name', 'اسم العائلة', 'Apellido'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  phone: words('Phone', 'الهاتف', 'Teléfono'),
  role: words('Role', 'الدور', 'Rol'),
  choose: words('Choose…', 'اختر…', 'Elija…'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  noOrganization: words('None (national staff)', 'بلا (فريق وطني)', 'Ninguna (personal nacional)'),
  department: words('Department', 'القسم', 'Departamento'),
  none: words('None', 'بلا', 'Ninguno'),
  employeeId: words('Employee number', 'الرقم الوظيفي', 'Número de empleado'),
  language: words('Language', 'اللغة', 'Idioma'),
  languageHelp: words(
    'Pages and mails for this person are in this language.',
    'تظهر الصفحات والرسائل لهذا الشخص بهذه اللغة.',
    'Páginas y correos para esta persona en este idioma.',
  ),
  isStaff: words('May open the admin panel', 'يمكنه فتح لوحة الإدارة', 'Puede abrir el panel'),
  nationalAccess: words(
    'Reads all organizations',
    'يقرأ كل المؤسسات',
    'Lee todas las organizaciones',
  ),
  emailFixed: words(
    'Changes through a confirmation mail that the person asks for.',
    'يتغير برسالة تأكيد يطلبها الشخص بنفسه.',
    'Se cambia mediante un correo de confirmación que pide la persona.',
  ),
} as const

/** The languages by their own names. */
export const languageChoices = [
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'العربية' },
  { value: 'es', label: 'Español' },
]
