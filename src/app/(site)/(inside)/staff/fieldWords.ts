import { words } from '../../../../lib/words.ts'

/** The sections of a staff record (S1). */
export const sectionWords = {
  personal: words('Personal info', 'البيانات الشخصية', 'Datos personales'),
  role: words('Role', 'الدور', 'Rol'),
  professional: words('Professional details', 'التفاصيل المهنية', 'Datos profesionales'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  account: words('Account', 'الحساب', 'Cuenta'),
  status: words('Status', 'الحالة', 'Estado'),
} as const

/** The labels of the fields of a staff record. */
export const fieldWords = {
  firstName: words('First name', 'الاسم الأول', 'Nombre'),
  lastName: words('Last name', 'اسم العائلة', 'Apellido'),
  firstNameAr: words('First name in Arabic', 'الاسم الأول بالعربية', 'Nombre en árabe'),
  lastNameAr: words('Last name in Arabic', 'اسم العائلة بالعربية', 'Apellido en árabe'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  phone: words('Phone', 'الهاتف', 'Teléfono'),
  staffType: words('Type', 'النوع', 'Tipo'),
  jobTitle: words('Job title', 'المسمى الوظيفي', 'Cargo'),
  specialization: words('Specialization', 'التخصص', 'Especialidad'),
  licenseNumber: words('Licence number', 'رقم الترخيص', 'Número de licencia'),
  licenseExpiresOn: words('Licence expires on', 'انتهاء الترخيص', 'Vencimiento de la licencia'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  department: words('Department', 'القسم', 'Departamento'),
  employeeId: words('Employee number', 'الرقم الوظيفي', 'Número de empleado'),
  status: words('Status', 'الحالة', 'Estado'),
  none: words('None', 'بلا', 'Ninguno'),
  emailHelp: words(
    'Needed before an account can be created.',
    'مطلوب قبل إنشاء حساب.',
    'Necesario para crear una cuenta.',
  ),
  dateHelp: words(
    'Year-month-day, such as 2027-05-31.',
    'سنة-شهر-يوم، مثل 2027-05-31.',
    'Año-mes-día, como 2027-05-31.',
  ),
  accountAfter: words(
    'The login is created, linked or ended on the record’s page.',
    'يُنشأ حساب الدخول أو يُربط أو يُنهى من صفحة السجل.',
    'La cuenta se crea, vincula o termina en la página de la ficha.',
  ),
} as const
