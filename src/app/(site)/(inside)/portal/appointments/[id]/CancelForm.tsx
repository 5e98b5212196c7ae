import { type Language, sayIn, words } from '../../../../../../lib/words.ts'
import { ActionForm } from '../../../../forms/ActionForm.tsx'
import { TextField } from '../../../../forms/TextField.tsx'
import { cancelAppointment } from './cancelAppointment.ts'

const said = {
  open: words('Cancel this appointment', 'إلغاء هذا الموعد', 'Cancelar esta cita'),
  reason: words('Reason (optional)', 'السبب (اختياري)', 'Motivo (opcional)'),
  help: words(
    'The time becomes free for somebody else.',
    'يصبح الوقت متاحًا لغيرك.',
    'La hora quedará libre para otra persona.',
  ),
  submit: words('Yes, cancel it', 'نعم، ألغه', 'Sí, cancelarla'),
}

/** The way out of an appointment; it opens without JavaScript too, and asks once. */
export const CancelForm = ({
  id,
  isOpen,
  language,
}: {
  id: string
  isOpen: boolean
  language: Language
}) => (
  <details className="pc-cancel" id="cancel" open={isOpen}>
    <summary>{sayIn(language, said.open)}</summary>
    <ActionForm action={cancelAppointment} isDanger submit={sayIn(language, said.submit)}>
      <input name="id" type="hidden" value={id} />
      <TextField
        description={sayIn(language, said.help)}
        label={sayIn(language, said.reason)}
        maxLength={200}
        name="cancelReason"
      />
    </ActionForm>
  </details>
)
