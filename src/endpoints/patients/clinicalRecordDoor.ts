import { z } from 'zod'

import { readClinicalRecord } from '../../services/patients/readClinicalRecord.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  admission: z.uuid().describe('An earlier cycle to read; the active one unless given.').optional(),
})

const cycle = z.object({
  id: z.uuid(),
  revision: z.int(),
  startDate: z.string(),
  endDate: z.string().nullable(),
  status: z.enum(['active', 'suspended', 'ended']),
  endReason: z.enum(['early_discharge', 'completed']).nullable(),
  note: z.string().nullable(),
  programMonth: z.int(),
  examCount: z.int(),
  basalAhi: z.number().describe('Events per hour that monitoring is compared with.'),
  followUps: z.array(
    z.object({ date: z.string(), service: z.string(), authorName: z.string().nullable() }),
  ),
})

const exam = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    editableUntil: z.string(),
    mayEdit: z.boolean(),
    mayDelete: z.boolean(),
  })
  .loose()

/** `GET /patients/:id/clinical-record`: the record of the active cycle, or of an earlier one. */
export const clinicalRecordDoor = defineEndpoint({
  method: 'get',
  path: '/:id/clinical-record',
  summary: 'The clinical record of a patient: cycles, exams by kind, follow-ups',
  who: 'signed-in',
  body: noBody,
  query,
  answer: z.object({
    patient: z.object({ id: z.uuid(), fullName: z.string().nullish() }).loose(),
    active: z.uuid().nullable(),
    admission: cycle.nullable(),
    admissions: z.array(cycle),
    exams: z.record(z.string(), z.array(exam)),
    editWindowHours: z.int(),
    mayRegister: z.boolean(),
  }),
  handle: async (req) => {
    const { admission } = query.parse(Object.fromEntries(req.searchParams))
    return answer(await readClinicalRecord(req, String(req.routeParams?.id), admission))
  },
})
