import { z } from 'zod'

import { listPatientsWithCycles } from '../../services/admissions/listPatientsWithCycles.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

const cycle = z
  .object({ id: z.uuid(), startDate: z.string(), status: z.enum(['active', 'suspended', 'ended']) })
  .loose()

/** `GET /follow-ups/manager`: all patients with their cycles (S0, follow-up manager). */
export const managerDoor = defineEndpoint({
  method: 'get',
  path: '/manager',
  summary: 'Patients by name with their programme cycles, ten a page',
  who: 'signed-in',
  body: noBody,
  query: query.partial(),
  answer: z.object({
    docs: z.array(
      z
        .object({ id: z.uuid(), fullName: z.string().nullish(), admissions: z.array(cycle) })
        .loose(),
    ),
    totalDocs: z.int(),
    page: z.int(),
    limit: z.int(),
    totalPages: z.int(),
  }),
  handle: async (req) =>
    answer(await listPatientsWithCycles(req, query.parse(Object.fromEntries(req.searchParams)))),
})
