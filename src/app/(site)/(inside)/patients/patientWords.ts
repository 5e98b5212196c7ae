import { words } from '../../../../lib/words.ts'

/** The sentences of the pages about patients. */
export const patientWords = {
  title: words('Patients', 'المرضى', 'Pacientes'),
  overview: words('Overview', 'نظرة عامة', 'Resumen'),
  appointments: words('Appointments', 'المواعيد', 'Citas'),
  exams: words('Exams', 'الفحوص', 'Exámenes'),
  admissions: words('Admissions', 'الإقامات', 'Ingresos'),
  activity: words('Activity', 'النشاط', 'Actividad'),
  age: words('years', 'سنة', 'años'),
  file: words('File', 'ملف', 'Historia'),
  month: words('Programme month', 'شهر البرنامج', 'Mes de programa'),
} as const

/** What to notice first about a patient. */
export const alertWords = {
  'follow-up-overdue': words('Follow-up overdue', 'المتابعة متأخرة', 'Seguimiento atrasado'),
  'admission-suspended': words('Programme suspended', 'البرنامج معلّق', 'Programa suspendido'),
  'contact-missing': words('No phone or e-mail', 'بلا هاتف أو بريد', 'Sin teléfono ni correo'),
} as const
