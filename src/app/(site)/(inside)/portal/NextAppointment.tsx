import { Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { Place } from './findPlace.ts'
import { PlaceLines } from './PlaceLines.tsx'
import { isCancelable, type PortalAppointment } from './portalAppointments.ts'
import { portalWords, statusMeanings } from './portalWords.ts'
import { sayWhen } from './sayWhen.ts'

interface Props {
  appointment: PortalAppointment
  language: Language
  place: Place
  timezone: string
}

/** The appointment that comes first: when, with whom, where, and how it stands. */
export const NextAppointment = ({ appointment, language, place, timezone }: Props) => {
  const { doctorName, id, startsAt, status } = appointment
  const say = (name: keyof typeof portalWords) => sayIn(language, portalWords[name])
  const { away, day, time } = sayWhen(language, startsAt, timezone)
  const address = `/portal/appointments/${id}`
  return (
    <section aria-labelledby="next" className="pc-soon">
      <h2 id="next">{say('next')}</h2>
      <p className="pc-soon__when">
        <time dateTime={startsAt}>
          {day}
          <br />
          {say('at')} <bdi dir="ltr">{time}</bdi>
        </time>
        <small>{away}</small>
      </p>
      <p>
        {say('with')} <bdi>{doctorName}</bdi>
      </p>
      <PlaceLines place={place} />
      <p>
        <Chip label={sayIn(language, appointmentStatuses[status])} value={status} />{' '}
        <span className="pc-quiet">{sayIn(language, statusMeanings[status])}</span>
      </p>
      <div className="pc-buttons">
        <Button component={PageLink} href={address} prefetch={false} size="md">
          {say('details')}
        </Button>
        {isCancelable(appointment) && (
          <Button
            color="red"
            component={PageLink}
            href={`${address}?cancel=1#cancel`}
            prefetch={false}
            size="md"
            variant="light"
          >
            {say('cancel')}
          </Button>
        )}
      </div>
    </section>
  )
}
