import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { note } from './values.ts'

/** A call or message with the patient (S0 "SeguimientoAdaptacion"). */
export const contactNote = defineExam({
  kind: 'contact_note',
  label: words('Contact note', 'ملاحظة تواصل', 'Nota de contacto'),
  phase: 'program',
  followUp: true,
  fields: { text: note(words('Note', 'الملاحظة', 'Nota'), 2000, { required: true }) },
})
