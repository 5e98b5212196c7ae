import { recordKinds } from '../lib/recordKinds.ts'
import { words } from '../lib/words.ts'
import { defineRecord } from './defineRecord.ts'

/** What the doctor found. */
export const Diagnoses = defineRecord({
  slug: 'diagnoses',
  singular: words('Diagnosis', 'تشخيص', 'Diagnóstico'),
  plural: words('Diagnoses', 'التشخيصات', 'Diagnósticos'),
  description: words(
    'One per appointment; frozen when the visit is completed.',
    'واحد لكل موعد؛ يُجمَّد عند اكتمال الزيارة.',
    'Uno por cita; se congela al completar la visita.',
  ),
  max: recordKinds.diagnosis.max,
})

/** What the patient takes. */
export const Prescriptions = defineRecord({
  slug: 'prescriptions',
  singular: words('Prescription', 'وصفة', 'Receta'),
  plural: words('Prescriptions', 'الوصفات', 'Recetas'),
  description: words(
    'One per appointment; frozen when the visit is completed.',
    'واحدة لكل موعد؛ تُجمَّد عند اكتمال الزيارة.',
    'Una por cita; se congela al completar la visita.',
  ),
  max: recordKinds.prescription.max,
})

/** Tests and other things the patient has to have done. */
export const Requirements = defineRecord({
  slug: 'requirements',
  singular: words('Requirement', 'متطلب', 'Requerimiento'),
  plural: words('Requirements', 'المتطلبات', 'Requerimientos'),
  description: words(
    'One per appointment; frozen when the visit is completed.',
    'واحد لكل موعد؛ يُجمَّد عند اكتمال الزيارة.',
    'Uno por cita; se congela al completar la visita.',
  ),
  max: recordKinds.requirement.max,
})
