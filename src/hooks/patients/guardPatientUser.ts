import type { CollectionBeforeChangeHook } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'

/** Links a record to accounts of patients only: whoever it is linked to reads it as the own one. */
export const guardPatientUser: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { user } = data
  // What is no id at all is left for validation to name.
  if (typeof user !== 'string' || !isUuid(user) || user === originalDoc?.user) return data
  const isPatient = { and: [{ id: { equals: user } }, { role: { equals: 'patient' } }] }
  const account = await req.payload.db.findOne({ collection: 'users', where: isPatient, req })
  if (!account) throw new Refusal('invalid-relation', 'user')
  return data
}
