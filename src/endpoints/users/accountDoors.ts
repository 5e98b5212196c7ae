import type { Endpoint } from 'payload'
import { z } from 'zod'

import { inTransaction } from '../../database/inTransaction.ts'
import {
  accountActions,
  type AccountAction,
  type AccountActionName,
} from '../../services/accounts/accountActions.ts'
import { reachAccount } from '../../services/accounts/reachAccount.ts'
import { setPassword } from '../../services/accounts/setPassword.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { activity } from './activity.ts'
import { bulkAccountDoors } from './bulkAccountDoors.ts'
import { exportCsv } from './exportCsv.ts'

const message = z.object({ message: z.string() })

/** What each door is for and what it answers. */
const doors: Record<AccountActionName, { summary: string; done: string; answer?: z.ZodObject }> = {
  unlock: { summary: 'End the lockout of an account', done: 'Unlocked.' },
  deactivate: {
    summary: 'Deactivate an account; its sessions and links end at once',
    done: 'Deactivated.',
  },
  reactivate: {
    summary: 'Open a deactivated account again',
    done: 'Reactivated.',
    answer: z.object({ status: z.enum(['active', 'invited']) }),
  },
  'resend-activation': {
    summary: 'Mail a new activation link to an invited person; the old one dies',
    done: 'A new activation link is on its way.',
    answer: z.object({
      email: z.string(),
      expiresAt: z.string(),
      link: z.string().optional().describe('Left out when an Idempotency-Key is sent.'),
    }),
  },
  'force-password-change': {
    summary: 'Have somebody choose a new password before anything else',
    done: 'A new password will be asked for.',
  },
  'reset-second-factor': {
    summary: 'Take away the second factor of somebody who lost it',
    done: 'The second factor is off.',
  },
  'end-sessions': {
    summary: 'End all sessions of an account',
    done: 'Signed out everywhere.',
    answer: z.object({ ended: z.int() }),
  },
}

const isName = (name: string): name is AccountActionName => Object.hasOwn(accountActions, name)

const actionDoor = (name: AccountActionName): Endpoint => {
  const { answer: told, done, summary } = doors[name]
  const { own = false, run }: AccountAction = accountActions[name]
  return defineEndpoint({
    method: 'post',
    path: `/:id/${name}`,
    summary,
    who: 'signed-in',
    body: noBody,
    answer: told ? message.extend(told.shape) : message,
    handle: async (req) => {
      const account = await reachAccount(req, String(req.routeParams?.id), { own })
      const result = await inTransaction(req, () => run(req, account))
      return answer({ message: done, ...result })
    },
  })
}

const password = defineEndpoint({
  method: 'post',
  path: '/:id/set-password',
  summary: 'Give somebody a password; for system administrators',
  who: 'signed-in',
  body: z
    .object({ password: z.string().max(1000), mustChangePassword: z.boolean().optional() })
    .meta({ examples: [{ password: 'a long passphrase', mustChangePassword: true }] }),
  answer: message,
  handle: async (req, { password: given, mustChangePassword: temporary = false }) => {
    const account = await reachAccount(req, String(req.routeParams?.id))
    await setPassword(req, account, { password: given, temporary })
    return answer({ message: 'The password was set.' })
  },
})

/** Everything that is done to accounts of others, or read of them; literal paths stand before those with an id. */
export const accountDoors = [
  exportCsv,
  ...bulkAccountDoors,
  activity,
  ...Object.keys(doors).filter(isName).map(actionDoor),
  password,
]
