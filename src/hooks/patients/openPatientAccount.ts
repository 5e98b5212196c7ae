import type { CollectionBeforeChangeHook } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { openAccount } from '../../services/patients/openAccount.ts'

/**
 * Makes the login that was asked for together with a new patient (`account: {username}`), in the
 * same transaction, so that the record is stored with it or not at all.
 */
export const openPatientAccount: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const username: unknown = (operation === 'create' && data.account?.username) || ''
  delete data.account
  if (typeof username !== 'string') throw new Refusal('invalid', 'account.username')
  if (username.trim() === '') return data
  if (data.user) throw new Refusal('already-linked', 'account.username')
  data.user = await openAccount(
    req,
    {
      organization: data.organization,
      firstName: data.firstName,
      lastName: data.lastName,
      phone: data.phone,
      email: data.email,
    },
    username,
    'account.username',
  )
  return data
}
