import { type Language, sayIn, words } from '../../../../../../lib/words.ts'

const known = new Map([
  ['admissions', words('Admission', 'إقامة', 'Ingreso')],
  ['appointments', words('Appointment', 'موعد', 'Cita')],
  ['diagnoses', words('Diagnosis', 'تشخيص', 'Diagnóstico')],
  ['prescriptions', words('Prescription', 'وصفة', 'Receta')],
  ['requirements', words('Requirement', 'طلب', 'Solicitud')],
  ['exams', words('Exam', 'فحص', 'Examen')],
  ['follow-ups', words('Follow-up', 'متابعة', 'Seguimiento')],
])

/** What of a patient's record an event is about; nothing for the record itself. */
export function sayCollection(language: Language, collection: string | null | undefined): string {
  const said = collection ? known.get(collection) : undefined
  return said ? sayIn(language, said) : ''
}
