import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { createStaffAccount } from '../../services/staffAccounts/createStaffAccount.ts'
import { linkStaffUser } from '../../services/staffAccounts/linkStaffUser.ts'
import { sendStaffCredentials } from '../../services/staffAccounts/sendStaffCredentials.ts'
import { unlinkStaffUser } from '../../services/staffAccounts/unlinkStaffUser.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const message = z.object({ message: z.string() })
const staff = z.object({ id: z.uuid() }).loose()

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id)

/** The staff record as the person may read it. */
const readStaff = (req: PayloadRequest): Promise<object> =>
  req.payload.findByID({
    collection: 'staff',
    id: idOf(req),
    depth: 0,
    overrideAccess: false,
    req,
  })

/** The old and the kebab-case spelling of one action (api.md). */
const spellings = (name: string, make: (path: `/${string}`) => Endpoint): Endpoint[] => [
  make(`/:id/${name}`),
  make(`/:id/${name.replaceAll('_', '-')}`),
]

const create = spellings('create_user_account', (path) =>
  defineEndpoint({
    method: 'post',
    path,
    summary: 'Give a staff member a login and mail it',
    who: 'signed-in',
    body: z.object({ role: z.string().max(30).optional() }).meta({ examples: [{ role: 'staff' }] }),
    answer: message.extend({ staff, email: z.string() }),
    status: 201,
    handle: async (req, { role }) => {
      const { email } = await createStaffAccount(req, idOf(req), role)
      const said = 'The account was created and its credentials are on their way.'
      return answer({ message: said, staff: await readStaff(req), email }, 201)
    },
  }),
)

const link = spellings('link_user', (path) =>
  defineEndpoint({
    method: 'post',
    path,
    summary: 'Link a staff record to an existing login',
    who: 'signed-in',
    body: z
      .object({ user_id: z.string().max(40) })
      .meta({ examples: [{ user_id: '6f1f6a55-8f6c-4d0a-9d5b-2a3f3c1b0e11' }] }),
    answer: message.extend({ staff }),
    handle: async (req, { user_id: userId }) => {
      await linkStaffUser(req, idOf(req), userId)
      return answer({ message: 'Linked.', staff: await readStaff(req) })
    },
  }),
)

const unlink = spellings('unlink_user', (path) =>
  defineEndpoint({
    method: 'post',
    path,
    summary: 'End the link between a staff record and its login; both stay',
    who: 'signed-in',
    body: noBody,
    answer: message,
    handle: async (req) => {
      await unlinkStaffUser(req, idOf(req))
      return answer({ message: 'Unlinked.' })
    },
  }),
)

const send = spellings('send_invitation', (path) =>
  defineEndpoint({
    method: 'post',
    path,
    summary: 'Mail new credentials to a staff member; the old ones are dead',
    who: 'signed-in',
    body: noBody,
    answer: message.extend({ email: z.string() }),
    handle: async (req) => {
      const { email } = await sendStaffCredentials(req, idOf(req))
      return answer({ message: 'New credentials are on their way.', email })
    },
  }),
)

/** The four actions on a staff member's login, in both spellings (S1). */
export const staffAccountDoors = [...create, ...link, ...unlink, ...send]
