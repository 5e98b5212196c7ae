import { hashPassword } from '../accounts/passwordHash.ts'
import { findPasswordFault, type PasswordOwner } from '../accounts/passwordPolicy.ts'
import { PRIVILEGED_PASSWORD_MIN } from '../accounts/passwordRules.ts'
import type { TemporaryPassword } from './mailCredentials.ts'
import { makeTemporaryPassword } from './makeTemporaryPassword.ts'

/**
 * Draws a temporary password that keeps the policy, and hashes it; call it before the transaction,
 * because hashing waits for its turn.
 */
export async function drawTemporaryPassword(owner: PasswordOwner): Promise<TemporaryPassword> {
  for (let length = 12; ;) {
    const text = makeTemporaryPassword(length)
    const fault = findPasswordFault(text, owner)
    if (fault === null) return { text, hash: await hashPassword(text) }
    if (fault === 'shortForPrivileged') length = PRIVILEGED_PASSWORD_MIN
  }
}
