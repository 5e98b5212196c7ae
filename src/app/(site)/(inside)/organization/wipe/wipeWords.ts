import { words } from '../../../../../lib/words.ts'

/** The sentences about wiping an organization. */
export const wipeWords = {
  title: words('Wipe the organization', 'محو المؤسسة', 'Borrar la organización'),
  what: words(
    'Everything of the organization is deleted for good, with its files. This cannot be undone.',
    'يُحذف كل ما يخص المؤسسة نهائيًا مع ملفاتها. لا يمكن التراجع عن ذلك.',
    'Todo lo de la organización se borra para siempre, con sus archivos. No se puede deshacer.',
  ),
  stays: words(
    'Its people stay, without an organization; the audit trail stays.',
    'يبقى أشخاصها بلا مؤسسة، ويبقى سجل التدقيق.',
    'Sus personas quedan sin organización; el registro de auditoría se conserva.',
  ),
  confirm: words(
    'Type the exact name of the organization:',
    'اكتب اسم المؤسسة كما هو تمامًا:',
    'Escriba el nombre exacto de la organización:',
  ),
  submit: words('Wipe it for good', 'محو نهائي', 'Borrar para siempre'),
  gone: words('The organization is gone.', 'مُحيت المؤسسة.', 'La organización se borró.'),
} as const

/** What goes, and how it is called. */
export const wiped = {
  patients: words('patients', 'مرضى', 'pacientes'),
  appointments: words('appointments', 'مواعيد', 'citas'),
  exams: words('exams', 'فحوص', 'exámenes'),
  admissions: words('admissions', 'إقامات', 'ingresos'),
  staff: words('staff records', 'سجلات موظفين', 'fichas de personal'),
  departments: words('departments', 'أقسام', 'departamentos'),
  invitations: words('invitations', 'دعوات', 'invitaciones'),
} as const

export const keptUsers = words(
  'people lose their organization',
  'أشخاص يفقدون مؤسستهم',
  'personas se quedan sin organización',
)
