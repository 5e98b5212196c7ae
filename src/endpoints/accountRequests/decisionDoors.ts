import { z } from 'zod'

import { approveRequest, rejectRequest } from '../../services/accountRequests/decideRequest.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const approve = defineEndpoint({
  method: 'post',
  path: '/:id/approve',
  summary: 'Approve a request: the staff record it names, or a new one, gets a login',
  who: 'signed-in',
  body: z
    .object({
      role: z.string().max(30).optional(),
      employeeId: z
        .string()
        .trim()
        .min(1)
        .max(50)
        .optional()
        .describe('For a new staff record, where the request names no employee number.'),
    })
    .meta({ examples: [{ role: 'staff' }] }),
  answer: z.object({ message: z.string(), staff: z.uuid(), email: z.string() }),
  handle: async (req, body) => {
    const approved = await approveRequest(req, String(req.routeParams?.id), body)
    return answer({ message: 'Approved; the credentials are on their way.', ...approved })
  },
})

const reject = defineEndpoint({
  method: 'post',
  path: '/:id/reject',
  summary: 'Reject a request; the person is told politely',
  who: 'signed-in',
  body: noBody,
  answer: z.object({ message: z.string() }),
  handle: async (req) => {
    await rejectRequest(req, String(req.routeParams?.id))
    return answer({ message: 'Rejected.' })
  },
})

export const decisionDoors = [approve, reject]
