import type { TokenPurpose } from './issueToken.ts'
import { env } from '../../lib/env.ts'

/** How long each kind of token lives, in minutes; configurable (domain.md, "tokens"). */
export const tokenMinutes: Readonly<Record<TokenPurpose, number>> = {
  activation: env.ACTIVATION_HOURS * 60,
  invitation: env.INVITATION_HOURS * 60,
  'email-verification': env.VERIFICATION_HOURS * 60,
  'password-reset': env.RESET_MINUTES,
  'one-time-code': env.CODE_MINUTES,
}
