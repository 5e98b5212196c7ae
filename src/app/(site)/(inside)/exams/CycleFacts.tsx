import { Chip } from '../../../../admin/cells/Chip.tsx'
import { findExam } from '../../../../exams/index.ts'
import { admissionStatuses, endReasons } from '../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { examWords } from './examWords.ts'
import type { RecordCycle } from './findClinicalRecord.ts'

interface Props {
  cycle: RecordCycle
  language: Language
}

/** How far a cycle is: its state, its start, its month, and when somebody last spoke with the patient. */
export const CycleFacts = ({ cycle, language }: Props) => {
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const [last] = cycle.followUps
  const service = findExam(last?.service)
  return (
    <dl className="pc-card pc-cycle">
      <div>
        <dt>{say('state')}</dt>
        <dd>
          <Chip label={sayIn(language, admissionStatuses[cycle.status])} value={cycle.status} />
          {cycle.endReason && ` ${sayIn(language, endReasons[cycle.endReason])}`}
        </dd>
      </div>
      <div>
        <dt>{say('startDate')}</dt>
        <dd>
          {sayDay(language, cycle.startDate)}
          {cycle.endDate && ` – ${sayDay(language, cycle.endDate)}`}
        </dd>
      </div>
      <div>
        <dt>{say('month')}</dt>
        <dd>{cycle.programMonth}</dd>
      </div>
      <div>
        <dt>{say('lastFollowUp')}</dt>
        <dd>
          {last ? (
            <>
              {sayDay(language, last.date)}
              {service && ` · ${sayIn(language, service.label)}`}
              {last.authorName && (
                <>
                  {' '}
                  {say('by')} <bdi>{last.authorName}</bdi>
                </>
              )}
            </>
          ) : (
            say('noFollowUp')
          )}
        </dd>
      </div>
    </dl>
  )
}
