import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'

export interface NewSuperuser {
  username: string
  email: string | null
  password: string
}

/**
 * Creates an active system administrator, audited like any other account.
 * @returns the username as stored
 * @throws ValidationError naming the field when the username or e-mail is taken, malformed, or the
 *   password breaks the policy
 */
export async function createSuperuser(req: PayloadRequest, given: NewSuperuser): Promise<string> {
  return inTransaction(req, async () => {
    const user = await req.payload.create({
      collection: 'users',
      data: {
        ...given,
        role: 'system_admin',
        status: 'active',
        ...(given.email && { emailConfirmedAt: clock.now().toISOString() }),
      },
      req,
      ...asSystem('the first administrator comes from the command line'),
    })
    return user.username ?? given.username
  })
}
