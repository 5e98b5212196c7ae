import { words } from '../../../../lib/words.ts'

/** The sentences of the pages about patients. */
export const patientWords = {
  title: words('Patients', 'المرضى', 'Pacientes'),
  overview: words('Overview', 'نظرة عامة', 'Resumen'),
  appointments: words('Appointments', 'المواعيد', 'Citas'),
  exams: words('Exams', 'الفحوص', 'Exámenes'),
  admissions: words('Admissions', 'الإقامات', 'Ingresos'),
  activity: words('Activity', 'النشاط', 'Actividad'),
  file: words('File', 'ملف', 'Historia'),
  month: words('Programme month', 'شهر البرنامج', 'Mes de programa'),
  add: words('Register patient', 'تسجيل مريض', 'Registrar paciente'),
  edit: words('Edit', 'تعديل', 'Editar'),
  record: words('Record', 'السجل', 'Historia'),
  book: words('Book', 'حجز موعد', 'Dar cita'),
  search: words(
    'Name in any script, document, file or phone',
    'الاسم بأي لغة أو الوثيقة أو الملف أو الهاتف',
    'Nombre en cualquier alfabeto, documento, historia o teléfono',
  ),
  who: words('Shown', 'المعروض', 'Mostrar'),
  active: words('In a programme', 'ضمن برنامج', 'En programa'),
  all: words('All patients', 'كل المرضى', 'Todos los pacientes'),
  anyMonth: words('All months', 'كل الشهور', 'Todos los meses'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  anyOrganization: words('All in view', 'كل ما في النطاق', 'Todas las visibles'),
  name: words('Name', 'الاسم', 'Nombre'),
  document: words('Document', 'الوثيقة', 'Documento'),
  birth: words('Age', 'العمر', 'Edad'),
  gender: words('Gender', 'الجنس', 'Género'),
  admitted: words('Admitted', 'بداية البرنامج', 'Ingreso'),
  next: words('Next appointment', 'الموعد القادم', 'Próxima cita'),
  monthShort: words('Month', 'الشهر', 'Mes'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  suspended: words('Suspended', 'معلّق', 'Suspendido'),
  nobody: words(
    'Nobody matches. Try another spelling, fewer letters, or a phone or file number.',
    'لا أحد يطابق. جرّب كتابة أخرى أو حروفًا أقل أو رقم هاتف أو ملف.',
    'Nadie coincide. Pruebe otra ortografía, menos letras, un teléfono o una historia.',
  ),
  lookAmongAll: words(
    'Look among all patients',
    'البحث بين كل المرضى',
    'Buscar entre todos los pacientes',
  ),
  empty: words(
    'Patients in a programme will be listed here.',
    'سيظهر هنا المرضى المسجلون في برنامج.',
    'Aquí aparecerán los pacientes en programa.',
  ),
  emptyAll: words(
    'The patients of your organization will be listed here.',
    'سيظهر هنا مرضى مؤسستك.',
    'Aquí aparecerán los pacientes de su organización.',
  ),
  more: words(
    'More than 1,000 match; these are counted up to there. Type more to narrow them.',
    'أكثر من 1000 نتيجة، ويتوقف العدّ عندها. اكتب المزيد للتضييق.',
    'Coinciden más de 1000; se cuentan hasta ahí. Escriba más para acotar.',
  ),
  trouble: words(
    'The list could not be loaded.',
    'تعذر تحميل القائمة.',
    'No se pudo cargar la lista.',
  ),
  saved: words('Saved.', 'حُفظ.', 'Guardado.'),
  created: words('Registered.', 'تم التسجيل.', 'Registrado.'),
  noActivity: words(
    'Nothing yet. Who opens or changes this record will be listed here.',
    'لا شيء بعد. سيظهر هنا كل من يفتح هذا السجل أو يعدّله.',
    'Nada todavía. Aquí aparecerá quién abre o cambia esta historia.',
  ),
} as const

/** What to notice first about a patient. */
export const alertWords = {
  'follow-up-overdue': words('Follow-up overdue', 'المتابعة متأخرة', 'Seguimiento atrasado'),
  'admission-suspended': words('Programme suspended', 'البرنامج معلّق', 'Programa suspendido'),
  'contact-missing': words('No phone or e-mail', 'بلا هاتف أو بريد', 'Sin teléfono ni correo'),
} as const
