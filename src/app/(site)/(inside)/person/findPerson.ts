import { cache } from 'react'
import { z } from 'zod'

import { roles } from '../../../../access/roles.ts'
import { type Asked, askApi } from '../../asking/askApi.ts'

const instant = z.string().nullish()

const found = z.object({
  user: z.object({
    id: z.string(),
    revision: z.number(),
    username: z.string(),
    email: z.string().nullish(),
    role: z.enum(roles),
    isStaff: z.boolean().nullish(),
    nationalAccess: z.boolean().nullish(),
    viewScope: z.enum(['organization', 'trust', 'national']).nullish(),
    organization: z.string().nullish(),
    department: z.string().nullish(),
    twoFactor: z.enum(['off', 'pending', 'on']).nullish(),
    passwordChangedAt: instant,
    passwordExpiresAt: instant,
  }),
  profile: z.object({
    title: z.string().nullish(),
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    description: z.string().nullish(),
    language: z.enum(['en', 'ar', 'es']).nullish(),
  }),
  organization: z
    .object({
      id: z.string(),
      name: z.string(),
      slug: z.string(),
      timezone: z.string(),
      currency: z.string(),
      phoneCountry: z.string(),
      slotMinutes: z.number(),
      patientsMayBook: z.boolean().nullish(),
    })
    .nullable(),
  avatar: z.object({ thumbUrl: z.string().nullish() }).nullable(),
  permissions: z.array(z.string()),
  session: z.object({ id: z.string(), expiresAt: z.string() }).nullable(),
  passwordDaysLeft: z.number().nullable(),
  invitations: z.array(
    z.object({
      id: z.string(),
      organization: z.object({ name: z.string() }),
      inviter: z.string().nullable(),
      expiresAt: z.string(),
    }),
  ),
})

/** The signed-in person as the pages know them. */
export type Person = z.output<typeof found>

/** Asks once in a request who is signed in; the layout and the page share the answer. */
export const findPerson = cache((): Promise<Asked<Person>> =>
  askApi('/api/user/me', { answer: found }),
)
