import { ValidationError, type PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { refusalOfDatabase } from '../../lib/databaseErrors.ts'
import { Refusal } from '../../lib/errors.ts'

/** What a patient's login takes over from the record. */
export interface AccountOwner {
  organization: string
  firstName: string
  lastName: string
  phone?: string | null | undefined
  email?: string | null | undefined
}

/** Names of accounts are shorter than those of patients. */
const NAME_MAX = 50

const shorten = (name: string): string => [...name].slice(0, NAME_MAX).join('').trim()

/** The username is typed beside the record, so its faults are told there. */
function tellField(error: unknown, field: string): unknown {
  const refused = refusalOfDatabase(error)
  if (refused?.field === 'username') return new Refusal(refused.code, field)
  if (!(error instanceof ValidationError)) return error
  const errors = error.data.errors.map((each) =>
    each.path === 'username' ? { ...each, path: field } : each,
  )
  return new ValidationError({ collection: 'patients', errors })
}

/**
 * Makes the login of a patient: no password, and no mail, since patients come in by phone and
 * username or by a code. Call it in a transaction; who may is asked before.
 * @param field where a fault of the username is told
 * @returns the user's id
 * @throws Refusal `duplicate` on the username, the phone or the e-mail that somebody else has
 */
export async function openAccount(
  req: PayloadRequest,
  owner: AccountOwner,
  username: string,
  field: string,
): Promise<string> {
  const { context } = req
  const { email, firstName, lastName, organization, phone } = owner
  context.grantsAreJudged = true
  context.newAccountStatus = 'active'
  try {
    const user = await req.payload.create({
      collection: 'users',
      data: {
        username,
        role: 'patient',
        firstName: shorten(firstName),
        lastName: shorten(lastName),
        phone: phone ?? null,
        email: email ?? null,
        organization,
      },
      depth: 0,
      req,
      ...asSystem('who may register a patient may give the patient a login'),
    })
    return user.id
  } catch (error) {
    throw tellField(error, field)
  } finally {
    delete context.grantsAreJudged
    delete context.newAccountStatus
  }
}
