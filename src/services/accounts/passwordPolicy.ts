import { commonPasswords } from './commonPasswords.ts'
import {
  type JudgedRule,
  judgePasswordRules,
  type PasswordOwner,
  type PasswordRule,
  passwordRules,
} from './passwordRules.ts'

export { passwordRules, type PasswordOwner }

/** Whether a password keeps each of the rules, the list of common ones included. */
export const listPasswordRules = (password: string, owner: PasswordOwner): JudgedRule[] =>
  judgePasswordRules(password, owner, (lower) => commonPasswords.has(lower))

/** The first rule that a password breaks, or null. */
export function findPasswordFault(password: unknown, owner: PasswordOwner): PasswordRule | null {
  if (typeof password !== 'string') return 'type'
  return listPasswordRules(password, owner).find(({ kept }) => kept === false)?.rule ?? null
}
