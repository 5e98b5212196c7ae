import { Anchor } from '@mantine/core'

import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { exams } from '../../../../../exams/index.ts'
import { admissionStatuses, appointmentStatuses } from '../../../../../lib/clinicChoices.ts'
import { sayDay, sayDaysAway, sayMoment } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import type { FoundPatient } from '../findPatient.ts'
import { MonthBadge } from '../MonthBadge.tsx'
import { sayChoice } from '../sayChoice.ts'
import { overviewWords } from './overviewWords.ts'

/** What an exam is called by its kind. */
const sayService = (language: Language, kind: string): string => {
  const exam = exams.find((known) => known.kind === kind)
  return exam ? sayIn(language, exam.label) : kind
}

/** What surrounds a record: the next appointment, the programme, the last follow-up. */
export const Around = ({ found, language }: { found: FoundPatient; language: Language }) => {
  const { admission, daysWithoutFollowUp: days, lastFollowUp, nextAppointment, timezone } = found
  const say = (name: keyof typeof overviewWords) => sayIn(language, overviewWords[name])
  return (
    <div className="pc-known pc-known--brief">
      <section className="pc-card">
        <h2>{say('next')}</h2>
        {nextAppointment ? (
          <>
            <p>
              <Anchor
                component={PageLink}
                href={`/appointments/${nextAppointment.id}?next=/patients/${found.patient.id}`}
                prefetch={false}
              >
                <time dateTime={nextAppointment.startsAt}>
                  {sayMoment(language, nextAppointment.startsAt, timezone)}
                </time>
              </Anchor>
            </p>
            <bdi>{nextAppointment.doctorName}</bdi>{' '}
            <Chip
              label={sayChoice(language, appointmentStatuses, nextAppointment.status)}
              value={nextAppointment.status}
            />
          </>
        ) : (
          <p>{say('noNext')}</p>
        )}
      </section>
      <section className="pc-card">
        <h2>{say('programme')}</h2>
        {admission ? (
          <>
            <p>
              {say('since')} <bdi>{sayDay(language, admission.startDate)}</bdi>
            </p>
            {say('month')} <MonthBadge language={language} month={admission.programMonth} />{' '}
            <Chip
              label={sayChoice(language, admissionStatuses, admission.status)}
              value={admission.status}
            />
          </>
        ) : (
          <p>{say('noProgramme')}</p>
        )}
      </section>
      <section className="pc-card">
        <h2>{say('followUp')}</h2>
        {lastFollowUp ? (
          <>
            <p>
              <bdi>{sayDay(language, lastFollowUp.date)}</bdi>
              {days !== null && days >= 0 && (
                <span className="pc-quiet"> · {sayDaysAway(language, -days)}</span>
              )}
            </p>
            {sayService(language, lastFollowUp.service)}
          </>
        ) : (
          <p>{say('noFollowUp')}</p>
        )}
      </section>
    </div>
  )
}
