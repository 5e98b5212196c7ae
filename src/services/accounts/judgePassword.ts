import { Refusal } from '../../lib/errors.ts'
import { findPasswordFault, passwordRules, type PasswordOwner } from './passwordPolicy.ts'

/**
 * Holds a password to the one policy.
 * @throws Refusal `invalid` on the field, in the words of the first rule that is broken
 */
export function judgePassword(password: string, owner: PasswordOwner, field = 'password'): void {
  const fault = findPasswordFault(password, owner)
  if (fault) throw new Refusal('invalid', field, passwordRules[fault])
}
