import { z } from 'zod'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { reachAccount } from '../../services/accounts/reachAccount.ts'
import { sendActivation } from '../../services/accounts/sendActivation.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const resendActivation = defineEndpoint({
  method: 'post',
  path: '/:id/resend-activation',
  summary: 'Mail a new activation link to an invited person; the old one dies',
  who: 'signed-in',
  body: noBody,
  answer: z.object({
    message: z.string(),
    email: z.string().nullable(),
    expiresAt: z.string(),
    link: z.string(),
  }),
  handle: async (req) => {
    const account = await reachAccount(req, String(req.routeParams?.id))
    if (account.status !== 'invited') throw new Refusal('conflict', 'status')
    const { link, expiresAt } = await inTransaction(req, () => sendActivation(req, account))
    return answer({
      message: 'A new activation link is on its way.',
      email: account.email,
      expiresAt: expiresAt.toISOString(),
      link,
    })
  },
})

export const accountDoors = [resendActivation]
