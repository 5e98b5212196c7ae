import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { roles } from '../../../../../access/roles.ts'
import { askApi } from '../../../asking/askApi.ts'
import { accountRow } from '../../people/accountRow.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { mayManageAccounts } from '../staffRights.ts'
import { staffRow } from '../staffRow.ts'

const text = z.string().nullish()
const role = z.enum(roles).nullish()

const found = staffRow.extend({
  revision: z.number(),
  email: text,
  phone: text,
  jobTitle: text,
  specialization: text,
  licenseNumber: text,
  licenseExpiresOn: text,
  organization: z
    .object({
      id: z.string(),
      name: z.string(),
      staffRoles: z.record(z.string(), role).nullish(),
    })
    .or(z.string())
    .nullish(),
  user: accountRow.or(z.string()).nullish(),
})

export type FoundStaff = z.output<typeof found>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A staff record with its places and its login; one out of reach is as missing as one that does not exist. */
export const findStaffById = cache(async (id: string): Promise<FoundStaff> => {
  if (!uuid.test(id)) notFound()
  const query = new URLSearchParams({
    depth: '1',
    'populate[organizations][name]': 'true',
    'populate[departments][name]': 'true',
    'populate[departments][nameAr]': 'true',
  })
  // What the organization gives each type of staff is only told to who may create accounts.
  if (mayManageAccounts(await requirePerson()))
    query.set('populate[organizations][staffRoles]', 'true')
  const asked = await askApi(`/api/staff/${id}?${query.toString()}`, { answer: found })
  if (asked.ok) return asked.data
  if (asked.status === 404) notFound()
  throw new Error(`The staff record could not be read: ${asked.status}.`)
})

/** The id of something that a record points to, whether or not more of it is known. */
export const idOf = (place: { id: string } | string | null | undefined): string | null =>
  (typeof place === 'object' ? place?.id : place) ?? null
