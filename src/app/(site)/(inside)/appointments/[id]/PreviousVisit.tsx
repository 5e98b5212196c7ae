import { Anchor } from '@mantine/core'

import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../../lib/clinicChoices.ts'
import { sayMoment } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import type { FoundVisit } from './findVisit.ts'
import { RecordTexts } from './RecordTexts.tsx'
import { visitWords } from './visitWords.ts'

interface Props {
  language: Language
  previous: FoundVisit['previous']
  timezone: string
}

/** The visit before this one, to be read beside it. */
export const PreviousVisit = ({ language, previous, timezone }: Props) => (
  <section className="pc-card">
    <h2>{sayIn(language, visitWords.previous)}</h2>
    {previous ? (
      <>
        <p>
          <Anchor
            component={PageLink}
            href={`/appointments/${previous.id}`}
            prefetch={false}
            underline="always"
          >
            {sayMoment(language, previous.startsAt, timezone)}
          </Anchor>{' '}
          · <bdi>{previous.doctorName}</bdi>{' '}
          <Chip
            label={sayIn(language, appointmentStatuses[previous.status])}
            value={previous.status}
          />
        </p>
        <RecordTexts language={language} records={previous.records} />
      </>
    ) : (
      <p className="pc-quiet">{sayIn(language, visitWords.noPrevious)}</p>
    )}
  </section>
)
