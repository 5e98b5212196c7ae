import { sayIn, words, type Words } from '../../lib/words.ts'
import { sayAction } from './sayAction.ts'

const opened = words('Opened your record', 'فتح سجلك', 'Consultó su historia')
const printed = words(
  'Printed a document of your visit',
  'طبع مستندًا من زيارتك',
  'Imprimió un documento de su visita',
)
const added = words('Added:', 'إضافة:', 'Añadió:')
const changed = words('Changed:', 'تعديل:', 'Cambió:')
const removed = words('Removed:', 'حذف:', 'Borró:')

const verbs: Readonly<Record<string, Words>> = { create: added, update: changed, delete: removed }

/** What belongs to a patient's record, as patients call it. */
const things: Readonly<Record<string, Words>> = {
  admissions: words('your time in the programme', 'فترتك في البرنامج', 'su ciclo en el programa'),
  appointments: words('an appointment', 'موعد', 'una cita'),
  diagnoses: words('a diagnosis', 'تشخيص', 'un diagnóstico'),
  exams: words('an exam', 'فحص', 'un examen'),
  'follow-ups': words('a follow-up', 'متابعة', 'un seguimiento'),
  patients: words('your details', 'بياناتك', 'sus datos'),
  prescriptions: words('a prescription', 'وصفة طبية', 'una receta'),
  requirements: words('a required test', 'فحص مطلوب', 'un estudio solicitado'),
}

interface Told {
  action: string
  collection: string | null
}

/** An event of a patient's record as the patient reads it: "Added: a diagnosis". */
export function sayRecordEvent(language: string | undefined, { action, collection }: Told): string {
  if (action === 'patient.read') return sayIn(language, opened)
  if (action === 'record.printed') return sayIn(language, printed)
  const verb = verbs[action]
  const thing = things[collection ?? '']
  return verb && thing
    ? `${sayIn(language, verb)} ${sayIn(language, thing)}`
    : sayAction(language, action)
}
