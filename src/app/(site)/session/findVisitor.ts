import { cache } from 'react'
import { z } from 'zod'

import { roles } from '../../../access/roles.ts'
import { askApi } from '../asking/askApi.ts'
import { restriction } from './dutyPath.ts'

const text = z.string().nullish()

const told = z.object({
  user: z
    .object({
      id: z.string(),
      email: text,
      username: text,
      firstName: text,
      lastName: text,
      role: z.enum(roles),
      organization: text,
      twoFactor: z.enum(['off', 'pending', 'on']).nullish(),
    })
    .nullable(),
  restriction,
})

/** Who visits a page before being wholly signed in: nobody, or a person who may first have a duty. */
export const findVisitor = cache(async () => {
  const asked = await askApi('/api/users/me', { answer: told })
  return asked.ok ? asked.data : { user: null, restriction: null }
})
