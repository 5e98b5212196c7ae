import { z } from 'zod'

import { endPatientAccount, givePatientAccount } from '../../services/patients/patientAccount.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const message = z.object({ message: z.string() })

const give = defineEndpoint({
  method: 'post',
  path: '/:id/account',
  summary: 'Give a patient a login without a password, or open an ended one again',
  who: 'signed-in',
  body: z
    .object({ username: z.string().trim().min(1).max(150) })
    .meta({ examples: [{ username: 'mona ali' }] }),
  answer: message,
  status: 201,
  handle: async (req, { username }) => {
    await givePatientAccount(req, String(req.routeParams?.id), username)
    return answer({ message: 'The patient can sign in.' }, 201)
  },
})

const end = defineEndpoint({
  method: 'post',
  path: '/:id/end-account',
  summary: 'End a patient’s login at once; the record stays',
  who: 'signed-in',
  body: noBody,
  answer: message,
  handle: async (req) => {
    await endPatientAccount(req, String(req.routeParams?.id))
    return answer({ message: 'The patient can no longer sign in.' })
  },
})

/** What can be done to a patient's login later than with the record. */
export const patientAccountDoors = [give, end]
