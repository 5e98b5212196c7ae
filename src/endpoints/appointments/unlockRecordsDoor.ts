import { z } from 'zod'

import { unlockRecords } from '../../services/appointments/unlockRecords.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'

/** `POST /appointments/:id/unlock-records`: a doctor corrects a record of a completed visit, with a reason. */
export const unlockRecordsDoor = defineEndpoint({
  method: 'post',
  path: '/:id/unlock-records',
  summary: 'Let the next save of a frozen record pass, with a reason',
  who: 'signed-in',
  body: z.object({ reason: z.string().trim().min(1).max(200) }),
  handle: async (req, { reason }) => {
    await unlockRecords(req, String(req.routeParams?.id), reason)
    return answer({ message: 'Unlocked for the next save.' })
  },
})
