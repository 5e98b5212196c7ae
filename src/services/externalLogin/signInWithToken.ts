import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import type { LetIn } from '../accounts/resetPassword.ts'
import { recordFailedEntry, signInWithIdentity } from './signInWithIdentity.ts'
import { verifyProviderToken } from './verifyProviderToken.ts'

/**
 * Signs in with a signed token of the configured provider.
 * @throws Refusal as `verifyProviderToken` and `signInWithIdentity` do
 */
export async function signInWithToken(
  req: PayloadRequest,
  given: { provider: string; token: string },
): Promise<LetIn> {
  const identity = await verifyProviderToken(req, given).catch(async (error: unknown) => {
    if (error instanceof Refusal && error.status === 401) await recordFailedEntry(req)
    throw error
  })
  return signInWithIdentity(req, identity)
}
