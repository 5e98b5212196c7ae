import { z } from 'zod'

import { isCalendarDate } from '../../lib/calendarDate.ts'
import { appointmentStatuses } from '../../lib/clinicChoices.ts'
import { Refusal } from '../../lib/errors.ts'
import { daysBetween } from '../../lib/zonedTime.ts'
import { readCalendar } from '../../services/calendar/readCalendar.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const MOST_DAYS = 31

const day = z
  .string()
  .refine(isCalendarDate)
  .meta({ format: 'date', examples: ['2026-11-22'] })
const clockTime = z.string().meta({ examples: ['08:00'] })

const calendar = z.object({
  organization: z.uuid(),
  zone: z.string().meta({ examples: ['Africa/Cairo'] }),
  from: day,
  to: day,
  today: day,
  asOf: z.iso.datetime(),
  slotMinutes: z.number(),
  opensAt: clockTime,
  closesAt: clockTime,
  closedDays: z.array(z.string()),
  ownDoctor: z.uuid().nullable(),
  doctors: z.array(z.object({ id: z.uuid(), name: z.string(), nameAr: z.string().nullable() })),
  docs: z.array(
    z.object({
      id: z.uuid(),
      revision: z.number(),
      patient: z.uuid(),
      patientName: z.string(),
      patientNameAr: z.string().nullable(),
      doctor: z.uuid(),
      doctorName: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      status: z.literal(Object.keys(appointmentStatuses)),
      isPrior: z.boolean(),
    }),
  ),
  isCut: z.boolean(),
})

const query = z.object({
  from: day,
  to: day,
  doctor: z.uuid().optional(),
  organization: z.uuid().optional(),
})

/** `GET /appointments/calendar`: the appointments of at most 31 days, with hours, slots and doctors. */
export const calendarDoor = defineEndpoint({
  method: 'get',
  path: '/calendar',
  summary: 'Appointments of at most 31 days, by the organization’s clocks',
  who: 'signed-in',
  body: noBody,
  query,
  answer: calendar,
  handle: async (req, _body, actor) => {
    const asked = query.parse(Object.fromEntries(req.searchParams))
    const days = daysBetween(asked.from, asked.to)
    if (days < 0 || days >= MOST_DAYS) throw new Refusal('invalid-query', 'to')
    if (!actor) throw new Refusal('unauthenticated')
    return answer(await readCalendar(req, actor, asked))
  },
})
