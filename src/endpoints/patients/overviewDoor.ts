import { z } from 'zod'

import { readOverview } from '../../services/patients/readOverview.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const named = z.object({ id: z.uuid(), name: z.string(), nameAr: z.string().nullable() })

const overview = z.object({
  patient: z
    .object({ id: z.uuid() })
    .loose()
    .describe('The record, as `GET /patients/:id` has it.'),
  department: named.nullable(),
  timezone: z.string().describe('The IANA time zone of the organization.'),
  hasAccount: z.boolean(),
  account: z
    .object({ id: z.uuid(), username: z.string(), status: z.string() })
    .nullable()
    .describe('For who may register patients.'),
  admission: z
    .object({
      id: z.uuid(),
      revision: z.number(),
      startDate: z.string(),
      status: z.enum(['active', 'suspended']),
      programMonth: z.number(),
    })
    .nullable()
    .describe('The open one.'),
  nextAppointment: z
    .object({ id: z.uuid(), startsAt: z.string(), doctorName: z.string(), status: z.string() })
    .nullable(),
  lastFollowUp: z.object({ id: z.uuid(), date: z.string(), service: z.string() }).nullable(),
  daysWithoutFollowUp: z.number().nullable().describe('In days; null without an open admission.'),
  alerts: z.array(z.enum(['follow-up-overdue', 'admission-suspended', 'contact-missing'])),
})

/** `GET /patients/:id/overview`: the record and what surrounds it, in one answer. */
export const overviewDoor = defineEndpoint({
  method: 'get',
  path: '/:id/overview',
  summary:
    'A patient’s record with the open admission, the next appointment and the last follow-up',
  who: 'signed-in',
  body: noBody,
  answer: overview,
  handle: async (req) => answer(await readOverview(req, String(req.routeParams?.id))),
})
