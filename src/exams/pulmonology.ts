import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { day, note } from './values.ts'

/** Consultation with the chest physician (S0 "Neumologia"); its follow-up bears the consultation's date. */
export const pulmonology = defineExam({
  kind: 'pulmonology',
  label: words('Pulmonology', 'أمراض الصدر', 'Neumología'),
  phase: 'program',
  followUp: { datedBy: 'consultationDate' },
  fields: {
    consultationDate: day(words('Consultation date', 'تاريخ الاستشارة', 'Fecha de consulta')),
    physician: note(words('Physician', 'الطبيب', 'Médico tratante'), 100, { required: true }),
    specialty: note(words('Specialty', 'التخصص', 'Especialidad'), 200, { required: true }),
  },
})
