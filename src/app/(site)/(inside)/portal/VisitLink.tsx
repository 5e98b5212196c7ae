import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { PortalAppointment } from './portalAppointments.ts'
import { sayWhen } from './sayWhen.ts'

interface Props {
  appointment: PortalAppointment
  language: Language
  timezone: string
}

/** An appointment as one large link: when, with whom, how it stands. */
export const VisitLink = ({ appointment, language, timezone }: Props) => {
  const { doctorName, id, startsAt, status } = appointment
  const { day, time } = sayWhen(language, startsAt, timezone)
  return (
    <li>
      <PageLink href={`/portal/appointments/${id}`} prefetch={false}>
        <strong>{day}</strong>
        <Chip label={sayIn(language, appointmentStatuses[status])} value={status} />
        <span>
          <bdi dir="ltr">{time}</bdi> · <bdi>{doctorName}</bdi>
        </span>
      </PageLink>
    </li>
  )
}
