import type { PasswordOwner } from '../../../services/accounts/passwordRules.ts'
import type { LinkTold } from '../asking/checkLink.ts'

/** Whom a link is for, as the rules of a password want to know it. */
export const ownerOf = ({ email, name, role, username }: LinkTold): PasswordOwner => ({
  email,
  firstName: name,
  role: role ?? null,
  username: username ?? null,
})
