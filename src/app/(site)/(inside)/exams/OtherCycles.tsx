import { Anchor } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { admissionStatuses } from '../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { examWords } from './examWords.ts'
import type { ClinicalRecord } from './findClinicalRecord.ts'

interface Props {
  record: ClinicalRecord
  language: Language
}

/** The cycles that are not shown, each with the way to read it. */
export const OtherCycles = ({ language, record }: Props) => {
  const { active, admission, admissions, patient } = record
  const others = admissions.filter(({ id }) => id !== admission?.id)
  if (others.length === 0) return null
  const counted = (count: number): string =>
    sayIn(language, examWords.examsIn).replace('{count}', String(count))
  return (
    <section className="pc-card pc-section">
      <h2>{sayIn(language, examWords.earlier)}</h2>
      <ul className="pc-cycles">
        {others.map(({ endDate, examCount, id, startDate, status }) => (
          <li key={id}>
            <Anchor
              component={PageLink}
              href={`/patients/${patient.id}/exams${id === active ? '' : `?admission=${id}`}`}
              prefetch={false}
            >
              {sayDay(language, startDate)}
              {endDate && ` – ${sayDay(language, endDate)}`}
            </Anchor>
            <Chip label={sayIn(language, admissionStatuses[status])} value={status} />
            <span className="pc-quiet">{counted(examCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
