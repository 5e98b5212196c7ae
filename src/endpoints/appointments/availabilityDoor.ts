import { z } from 'zod'

import { isCalendarDate } from '../../lib/calendarDate.ts'
import { Refusal } from '../../lib/errors.ts'
import { sayIn } from '../../lib/words.ts'
import { findAvailability } from '../../services/appointments/findAvailability.ts'
import { askedOrganization } from '../../services/organizations/askedOrganization.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  doctor: z.uuid(),
  date: z.string().refine(isCalendarDate).meta({ format: 'date' }),
  explain: z.string().optional().describe('Given: reasons when nothing is free.'),
  organization: z.uuid().optional().describe('For who works for all organizations.'),
})

/** `GET /appointments/availability`: the free times of a doctor on a day, or why there is none. */
export const availabilityDoor = defineEndpoint({
  method: 'get',
  path: '/availability',
  summary: 'The free times of a doctor on a day of the organization, or why there is none',
  who: ({ role, scope }) => role !== 'patient' || scope.settings?.patientsMayBook === true,
  body: noBody,
  query,
  answer: z.object({
    date: z.string(),
    timezone: z.string(),
    slots: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
    reasons: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
    nextFreeAt: z.string().nullable().optional(),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const asked = query.parse(Object.fromEntries(req.searchParams))
    const { date, doctor, explain } = asked
    const organization = askedOrganization(actor, asked.organization)
    const found = await findAvailability(req, { organization, doctor, date })
    const { nextFreeAt, reasons, slots, timezone } = found
    const said = reasons.map(({ code, words }) => ({
      code,
      message: sayIn(req.i18n.language, words),
    }))
    return answer({
      date,
      timezone,
      slots,
      ...(explain && { nextFreeAt, ...(said.length > 0 && { reasons: said }) }),
    })
  },
})
