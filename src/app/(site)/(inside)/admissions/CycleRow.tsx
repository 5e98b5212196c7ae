import { Chip } from '../../../../admin/cells/Chip.tsx'
import { admissionStatuses, endReasons } from '../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { ActionButton } from '../forms/ActionButton.tsx'
import { MonthBadge } from '../patients/MonthBadge.tsx'
import { resumeCycle, suspendCycle } from './admissionActions.ts'
import { admissionWords } from './admissionWords.ts'
import { EndForm } from './CycleForms.tsx'
import { FormDialog } from './FormDialog.tsx'
import type { FoundCycle } from './foundCycle.ts'

export interface CyclePlace {
  language: Language
  /** Whether the person may suspend, resume and end the cycles. */
  mayMove: boolean
  /** Whose they are, for the names of the buttons. */
  patientName: string
  today: string
  /** This page; without JavaScript the form to end a cycle opens in it. */
  here: string
}

/** What may be done to an open cycle. */
const CycleActions = ({ cycle, here, language, patientName, today }: CyclePlace & Row) => {
  const say = (name: keyof typeof admissionWords) => sayIn(language, admissionWords[name])
  const sends = { id: cycle.id, revision: String(cycle.revision) }
  return (
    <div className="pc-actions">
      {cycle.status === 'active' ? (
        <ActionButton
          action={suspendCycle}
          isCompact
          label={say('suspend')}
          name={patientName}
          sends={sends}
          variant="light"
          warning={say('suspendSure')}
        />
      ) : (
        <ActionButton
          action={resumeCycle}
          isCompact
          label={say('resume')}
          name={patientName}
          sends={sends}
          variant="light"
        />
      )}
      <FormDialog
        href={`${here}${here.includes('?') ? '&' : '?'}end=${cycle.id}`}
        isDanger
        label={say('end')}
        name={patientName}
      >
        <EndForm cycle={cycle} language={language} next={here} today={today} />
      </FormDialog>
    </div>
  )
}

const ending = ({ endDate, endReason }: FoundCycle, language: Language): string =>
  [endDate && sayDay(language, endDate), endReason && sayIn(language, endReasons[endReason])]
    .filter(Boolean)
    .join(' · ')

interface Row {
  cycle: FoundCycle
}

/** One cycle as a row of a table. */
export const CycleRow = (props: CyclePlace & Row) => {
  const { cycle, language, mayMove } = props
  const say = (name: keyof typeof admissionWords) => sayIn(language, admissionWords[name])
  return (
    <tr>
      <th scope="row">{sayDay(language, cycle.startDate)}</th>
      <td data-label={say('status')}>
        <Chip label={sayIn(language, admissionStatuses[cycle.status])} value={cycle.status} />
      </td>
      <td data-label={say('month')}>
        <MonthBadge language={language} month={cycle.programMonth} />
      </td>
      <td data-label={say('endDate')}>{ending(cycle, language)}</td>
      <td data-label={say('note')}>{cycle.note && <bdi>{cycle.note}</bdi>}</td>
      <td>{mayMove && cycle.status !== 'ended' && <CycleActions {...props} />}</td>
    </tr>
  )
}
