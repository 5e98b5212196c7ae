import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { accountRow } from '../accountRow.ts'

const text = z.string().nullish()

const found = accountRow.extend({
  revision: z.number(),
  title: text,
  phone: text,
  employeeId: text,
  language: text,
  isStaff: z.boolean().nullish(),
  department: text,
  groups: z.array(z.string()).nullish(),
  createdAt: z.string(),
  updatedAt: text,
  emailConfirmedAt: text,
  passwordChangedAt: text,
  mustChangePassword: z.boolean().nullish(),
  organization: z.string().nullish(),
})

export type FoundPerson = z.output<typeof found>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Somebody's account; one out of reach is as missing as one that does not exist. */
export const findPersonById = cache(async (id: string): Promise<FoundPerson> => {
  if (!uuid.test(id)) notFound()
  const asked = await askApi(`/api/users/${id}`, { answer: found })
  if (asked.ok) return asked.data
  if (asked.status === 404) notFound()
  throw new Error(`The account could not be read: ${asked.status}.`)
})
