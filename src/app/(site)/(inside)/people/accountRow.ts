import { z } from 'zod'

import { roles } from '../../../../access/roles.ts'

const instant = z.string().nullish()

/** A person of the list, as far as the list shows it. */
export const accountRow = z.object({
  id: z.string(),
  username: z.string().nullish(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  role: z.enum(roles),
  status: z.string().nullish(),
  lockedUntil: instant,
  activationExpiresAt: instant,
  lastLoginAt: instant,
  nationalAccess: z.boolean().nullish(),
  isSuperuser: z.boolean().nullish(),
  twoFactor: z.string().nullish(),
  organization: z.union([z.string(), z.object({ id: z.string(), name: z.string() })]).nullish(),
})

export type PersonRow = z.output<typeof accountRow>
