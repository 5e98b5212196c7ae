import { z } from 'zod'

import { scopeOf } from '../../access/reach.ts'
import { isCalendarDate } from '../../lib/calendarDate.ts'
import { appointmentStatuses, type AppointmentStatus } from '../../lib/clinicChoices.ts'
import { Refusal } from '../../lib/errors.ts'
import { listHistory } from '../../services/appointments/listHistory.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const day = z
  .string()
  .refine(isCalendarDate)
  .meta({ format: 'date', examples: ['2026-11-22'] })

const isStatus = (value: string): value is AppointmentStatus =>
  Object.hasOwn(appointmentStatuses, value)
const status = z.enum(Object.keys(appointmentStatuses).filter(isStatus))

const query = z.object({
  from: day.optional(),
  to: day.optional().describe('The last day, included.'),
  status: status.optional(),
  doctor: z.uuid().optional(),
  patient: z.uuid().optional(),
  q: z.string().max(100).optional().describe('Part of a patient’s name, document, file or phone.'),
  sort: z.enum(['startsAt', '-startsAt']).optional(),
  page: z.coerce.number().int().min(1).max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  organization: z.uuid().optional().describe('For who reads the appointments of all.'),
})

/** `GET /appointments/history`: the appointments of an organization, searched and filtered by day. */
export const historyDoor = defineEndpoint({
  method: 'get',
  path: '/history',
  summary: 'Appointments of an organization between two days, with file number, age and fee',
  who: (actor) => {
    const scope = scopeOf(actor, 'appointments', 'read')
    return scope !== undefined && scope !== 'own'
  },
  body: noBody,
  query,
  answer: z.object({
    docs: z.array(
      z.object({
        id: z.uuid(),
        revision: z.number(),
        patient: z.uuid(),
        patientName: z.string(),
        patientNameAr: z.string().nullable(),
        fileNumber: z.string().nullable(),
        age: z.number().nullable(),
        doctor: z.uuid(),
        doctorName: z.string(),
        doctorNameAr: z.string().nullable(),
        status,
        isPrior: z.boolean(),
        cost: z.number().nullable(),
        startsAt: z.iso.datetime(),
      }),
    ),
    totalDocs: z.number(),
    isCapped: z.boolean().describe('Whether there are more than are counted.'),
    page: z.number(),
    limit: z.number(),
    timezone: z.string(),
    currency: z.string(),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const {
      limit = 20,
      page = 1,
      sort,
      ...asked
    } = query.parse(Object.fromEntries(req.searchParams))
    const organization = asked.organization ?? actor.organization
    const isWide = scopeOf(actor, 'appointments', 'read') === 'all'
    if (!organization || (organization !== actor.organization && !isWide))
      throw new Refusal('not-found', 'organization')
    const found = await listHistory(req, {
      ...asked,
      organization,
      oldestFirst: sort === 'startsAt',
      page,
      limit,
    })
    return answer({ ...found, page, limit })
  },
})
