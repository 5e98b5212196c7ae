import { z } from 'zod'

import { type Asked, askApi } from './askApi.ts'
import { roles } from '../../../access/roles.ts'

const told = z.object({
  email: z.string().nullable(),
  name: z.string().nullable(),
  username: z.string().nullish(),
  language: z.enum(['en', 'ar', 'es']),
  organization: z.object({ name: z.string() }).nullable(),
  role: z.enum(roles).optional(),
  isNewPerson: z.boolean().optional(),
})

/** What a mailed link leads to. */
export type LinkTold = z.output<typeof told>

type Purpose = 'activation' | 'password-reset' | 'email-verification' | 'invitation'

/** Looks at a mailed link without spending it. */
export const checkLink = (purpose: Purpose, token: string): Promise<Asked<LinkTold>> =>
  askApi('/api/users/check-link', { method: 'POST', body: { purpose, token }, answer: told })
