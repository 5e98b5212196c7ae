import { z } from 'zod'

import { clock } from '../../../../lib/clock.ts'
import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { type Asked, askApi } from '../../asking/askApi.ts'
import { type Condition, queryOf } from '../../asking/queryOf.ts'

/** Past appointments on a page. */
export const PAST_ROWS = 10

const isStatus = (value: string): value is AppointmentStatus =>
  Object.hasOwn(appointmentStatuses, value)

export const portalAppointment = z.object({
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  status: z.string().refine(isStatus),
  doctorName: z.string().nullish(),
})

/** An appointment as its patient sees it in a list. */
export type PortalAppointment = z.output<typeof portalAppointment>

const list = z.object({ docs: z.array(portalAppointment), totalDocs: z.number() })

const open: readonly AppointmentStatus[] = ['pending', 'confirmed', 'checked_in']
const over = Object.keys(appointmentStatuses).filter(
  (status) => !open.some((each) => each === status),
)

function ask(
  condition: Condition,
  more: Record<string, string>,
): Promise<Asked<z.output<typeof list>>> {
  const query = queryOf([condition])
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return askApi(`/api/appointments?${query.toString()}`, { answer: list })
}

/** What is still to come, the nearest first; the access table holds the list to the patient's own. */
export const findUpcoming = () =>
  ask(
    { endsAt: { greater_than: clock.now().toISOString() }, status: { in: open.join(',') } },
    { sort: 'startsAt', limit: '50' },
  )

/** What is over, missed or cancelled, the latest first. */
export const findPast = (page: number) =>
  ask(
    {
      or: [
        { endsAt: { less_than_equal: clock.now().toISOString() } },
        { status: { in: over.join(',') } },
      ],
    },
    { sort: '-startsAt', limit: String(PAST_ROWS), page: String(page) },
  )

/** Whether a patient may still cancel an appointment, as the door has it. */
export const isCancelable = ({
  startsAt,
  status,
}: Pick<PortalAppointment, 'startsAt' | 'status'>) =>
  (status === 'pending' || status === 'confirmed') && new Date(startsAt) > clock.now()
