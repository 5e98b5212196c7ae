import { words } from '../../../../../lib/words.ts'

/** The sentences of the page that imports staff. */
export const importWords = {
  title: words('Import staff', 'استيراد الموظفين', 'Importar personal'),
  lead: words(
    'A CSV or XLSX file of up to 5 MB and 5,000 rows. The first row names the columns: employee number, first and last name, e-mail, type, job title, department.',
    'ملف CSV أو XLSX حتى 5 ميغابايت و5000 صف. يسمّي الصف الأول الأعمدة: الرقم الوظيفي والاسم الأول واسم العائلة والبريد والنوع والمسمى والقسم.',
    'Un archivo CSV o XLSX de hasta 5 MB y 5000 filas. La primera fila nombra las columnas: número de empleado, nombre, apellido, correo, tipo, cargo, departamento.',
  ),
  file: words('File', 'الملف', 'Archivo'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  choose: words('Choose…', 'اختر…', 'Elija…'),
  accounts: words(
    'Create accounts and mail the logins',
    'إنشاء حسابات وإرسال بيانات الدخول',
    'Crear cuentas y enviar los accesos',
  ),
  check: words('Check the file', 'فحص الملف', 'Comprobar el archivo'),
  run: words('Import', 'استيراد', 'Importar'),
  preview: words(
    'Nothing has been stored yet. This is what the import would do:',
    'لم يُحفظ شيء بعد. هذا ما سيفعله الاستيراد:',
    'Aún no se ha guardado nada. Esto es lo que haría la importación:',
  ),
  done: words('The file was imported.', 'استُورد الملف.', 'El archivo se importó.'),
  created: words('New', 'جديد', 'Nuevos'),
  updated: words('Changed', 'معدّل', 'Cambiados'),
  unchanged: words('As they are', 'كما هي', 'Sin cambios'),
  made: words('Accounts', 'حسابات', 'Cuentas'),
  errors: words('Errors', 'أخطاء', 'Errores'),
  ignored: words('Columns that are left out', 'أعمدة متروكة', 'Columnas que no se usan'),
  row: words('Row', 'الصف', 'Fila'),
  column: words('Column', 'العمود', 'Columna'),
  message: words('What is wrong', 'الخطأ', 'Qué está mal'),
  faults: words('Download the errors (CSV)', 'تنزيل الأخطاء (CSV)', 'Descargar los errores (CSV)'),
  more: words('and more', 'وغيرها', 'y más'),
} as const
