import { passwordDoors } from '../users/passwordDoors.ts'
import { signingIn } from '../users/signingIn.ts'
import { aliasAmong } from './aliasOf.ts'

/** S4's names of the doors of `/api/users`. */
export const signingInDoors = [
  aliasAmong(signingIn, '/login', '/user/login'),
  aliasAmong(signingIn, '/logout', '/user/logout'),
  aliasAmong(signingIn, '/refresh-token', '/user/token/refresh'),
  aliasAmong(passwordDoors, '/forgot-password', '/user/password/reset_request'),
  aliasAmong(passwordDoors, '/reset-password', '/user/password/reset'),
]
