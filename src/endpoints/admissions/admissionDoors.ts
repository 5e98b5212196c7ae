import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { type AdmissionMove, moveAdmission } from '../../services/admissions/moveAdmission.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'

const revision = z.int().min(1).optional()
const unchanged = z.strictObject({ revision }).meta({ examples: [{}, { revision: 1 }] })

const moved = z.object({
  doc: z
    .object({ id: z.uuid(), status: z.enum(['active', 'suspended', 'ended']), revision: z.int() })
    .loose(),
  message: z.string(),
})

async function move(req: PayloadRequest, to: AdmissionMove, message: string): Promise<Response> {
  const doc = await moveAdmission(req, String(req.routeParams?.id), to)
  return answer({ doc, message })
}

const suspend = defineEndpoint({
  method: 'post',
  path: '/:id/suspend',
  summary: 'Suspend an active programme cycle',
  who: 'signed-in',
  body: unchanged,
  answer: moved,
  handle: (req, body) => move(req, { ...body, status: 'suspended' }, 'Suspended.'),
})

const resume = defineEndpoint({
  method: 'post',
  path: '/:id/resume',
  summary: 'Resume a suspended programme cycle',
  who: 'signed-in',
  body: unchanged,
  answer: moved,
  handle: (req, body) => move(req, { ...body, status: 'active' }, 'Resumed.'),
})

const end = defineEndpoint({
  method: 'post',
  path: '/:id/end',
  summary: 'End a programme cycle for good, with date and reason',
  who: 'signed-in',
  // What is missing or wrong is said field by field by the collection's own rules.
  body: z
    .strictObject({
      endDate: z.string().max(40),
      endReason: z.enum(['early_discharge', 'completed']),
      note: z.string().max(5000).nullish(),
      revision,
    })
    .meta({ examples: [{ endDate: '2026-11-22', endReason: 'completed', note: 'Sleeps well.' }] }),
  answer: moved,
  handle: (req, body) => move(req, { ...body, status: 'ended' }, 'Ended.'),
})

/** `POST /admissions/:id/suspend`, `/resume` and `/end` (api.md). */
export const admissionDoors = [suspend, resume, end]
