import { words } from '../../../../lib/words.ts'

/** The sections of a patient's record. */
export const sectionWords = {
  person: words('Person', 'الشخص', 'Persona'),
  contact: words('Contact', 'التواصل', 'Contacto'),
  programme: words('Programme', 'البرنامج', 'Programa'),
  clinical: words('Clinical', 'السريري', 'Clínico'),
  account: words('Account', 'الحساب', 'Cuenta'),
} as const

/** The labels of the fields of a patient's record. */
export const fieldWords = {
  organization: words('Organization', 'المؤسسة', 'Organización'),
  firstName: words('First name', 'الاسم الأول', 'Nombre'),
  lastName: words('Last name', 'اسم العائلة', 'Apellido'),
  firstNameAr: words('First name in Arabic', 'الاسم الأول بالعربية', 'Nombre en árabe'),
  lastNameAr: words('Last name in Arabic', 'اسم العائلة بالعربية', 'Apellido en árabe'),
  documentType: words('Document', 'نوع الوثيقة', 'Tipo de documento'),
  documentNumber: words('Document number', 'رقم الوثيقة', 'Número de documento'),
  birthDate: words('Birth date', 'تاريخ الميلاد', 'Fecha de nacimiento'),
  gender: words('Gender', 'الجنس', 'Género'),
  maritalStatus: words('Marital status', 'الحالة الاجتماعية', 'Estado civil'),
  phone: words('Phone', 'الهاتف', 'Teléfono'),
  secondaryPhone: words('Second phone', 'هاتف آخر', 'Segundo teléfono'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  region: words('Region', 'المحافظة', 'Departamento o región'),
  city: words('City', 'المدينة', 'Ciudad'),
  zone: words('Zone', 'المنطقة', 'Zona'),
  stratum: words('Stratum (1–6)', 'الطبقة (1–6)', 'Estrato (1–6)'),
  program: words('Programme', 'البرنامج', 'Programa'),
  startDate: words('Programme start', 'بداية البرنامج', 'Inicio del programa'),
  payer: words('Payer', 'جهة الدفع', 'Entidad de salud'),
  capitationValue: words('Capitation value', 'قيمة الاشتراك الشهري', 'Valor cápita'),
  department: words('Department', 'القسم', 'Departamento'),
  weightKg: words('Weight', 'الوزن', 'Peso'),
  heightM: words('Height', 'الطول', 'Altura'),
  waistCm: words('Waist', 'محيط الخصر', 'Perímetro abdominal'),
  neckCm: words('Neck', 'محيط الرقبة', 'Cuello'),
  referringPhysician: words('Referring physician', 'الطبيب المحيل', 'Médico remitente'),
  referringSpecialty: words('Referring specialty', 'تخصص المحيل', 'Especialidad remitente'),
  clinicalDiagnosis: words('Clinical diagnosis', 'التشخيص السريري', 'Diagnóstico clínico'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
} as const

/** What stands under fields, and in their place. */
export const helpWords = {
  choose: words('–', '–', '–'),
  date: words(
    'Day/month/year or year-month-day, such as 31/05/1980.',
    'يوم/شهر/سنة أو سنة-شهر-يوم، مثل 31/05/1980.',
    'Día/mes/año o año-mes-día, como 31/05/1980.',
  ),
  start: words(
    'With a programme or a start, an admission begins; left empty it begins today.',
    'مع برنامج أو تاريخ بداية تبدأ إقامة؛ وإن تُرك فارغًا تبدأ اليوم.',
    'Con un programa o un inicio comienza un ingreso; vacío, comienza hoy.',
  ),
  account: words(
    'With a username the patient can sign in to the portal by phone, without a password. Left empty: no account.',
    'باسم مستخدم يمكن للمريض دخول البوابة بهاتفه دون كلمة مرور. إن تُرك فارغًا: بلا حساب.',
    'Con un usuario, el paciente entra al portal con su teléfono, sin contraseña. Vacío: sin cuenta.',
  ),
  kg: words('kg', 'كجم', 'kg'),
  m: words('m', 'م', 'm'),
  cm: words('cm', 'سم', 'cm'),
  save: words('Save', 'حفظ', 'Guardar'),
  register: words('Register', 'تسجيل', 'Registrar'),
} as const
