import { endReasons } from '../../../../lib/clinicChoices.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { AreaField } from '../forms/AreaField.tsx'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import { DayField } from '../forms/DayField.tsx'
import { RevisionField } from '../patients/RevisionField.tsx'
import { endCycle, startCycle } from './admissionActions.ts'
import { admissionWords } from './admissionWords.ts'
import type { FoundCycle } from './foundCycle.ts'

interface Shared {
  language: Language
  /** `YYYY-MM-DD` where the patient is. */
  today: string
  /** Where one comes back to. */
  next: string
}

/** Asks for the date and the reason with which a cycle ends. */
export const EndForm = ({ cycle, language, next, today }: Shared & { cycle: FoundCycle }) => {
  const say = (name: keyof typeof admissionWords) => sayIn(language, admissionWords[name])
  return (
    <ActionForm action={endCycle} isDanger submit={say('endIt')}>
      <input name="id" type="hidden" value={cycle.id} />
      <RevisionField revision={cycle.revision} />
      <input name="next" type="hidden" value={next} />
      <p className="pc-quiet">{say('endSure')}</p>
      <DayField defaultValue={today} label={say('endDate')} name="endDate" required />
      <ChoiceField
        choices={[
          { value: '', label: say('choose') },
          ...Object.entries(endReasons).map(([value, text]) => ({
            value,
            label: sayIn(language, text),
          })),
        ]}
        label={say('endReason')}
        name="endReason"
        required
      />
      <AreaField defaultValue={cycle.note ?? ''} label={say('note')} maxLength={1000} name="note" />
    </ActionForm>
  )
}

/** Asks for the day on which a new cycle starts. */
export const StartForm = (props: Shared & { patient: string; organization: string }) => {
  const { language, next, organization, patient, today } = props
  return (
    <ActionForm action={startCycle} submit={sayIn(language, admissionWords.startIt)}>
      <input name="patient" type="hidden" value={patient} />
      <input name="organization" type="hidden" value={organization} />
      <input name="next" type="hidden" value={next} />
      <DayField
        defaultValue={today}
        label={sayIn(language, admissionWords.startDate)}
        name="startDate"
        required
      />
    </ActionForm>
  )
}
