import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { deactivateAccount } from '../accounts/deactivateAccount.ts'
import { findAccount, type Account } from '../accounts/findAccount.ts'
import { reactivateAccount } from '../accounts/reactivateAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { openAccount } from './openAccount.ts'
import { reachPatient, type ReachedPatient } from './reachPatient.ts'

const hasAccount = words(
  'This patient already has an account.',
  'لدى هذا المريض حساب بالفعل.',
  'Este paciente ya tiene una cuenta.',
)
const hasNone = words(
  'This patient has no account.',
  'ليس لدى هذا المريض حساب.',
  'Este paciente no tiene cuenta.',
)

async function getAccount(req: PayloadRequest, id: string): Promise<Account> {
  const account = await findAccount(req, { id })
  if (!account) throw new Error('The account of the patient is not there.')
  return account
}

const note = (req: PayloadRequest, action: string, patient: ReachedPatient, subject: string) =>
  recordEvent(req, {
    action,
    collection: 'patients',
    documentId: patient.id,
    patient: patient.id,
    subject,
    organization: patient.organization,
  })

/** The login that was ended before, with the username and the contact that hold now. */
async function reopen(
  req: PayloadRequest,
  { email, phone, user }: ReachedPatient,
  username: string,
): Promise<string> {
  const account = await getAccount(req, String(user))
  req.context.grantsAreJudged = true
  try {
    await req.payload.update({
      collection: 'users',
      id: account.id,
      data: { username, phone: phone ?? null, email: email ?? null },
      depth: 0,
      req,
      ...asSystem('who may register a patient may open the patient’s login again'),
    })
  } finally {
    delete req.context.grantsAreJudged
  }
  await reactivateAccount(req, account)
  return account.id
}

/**
 * Gives a patient a login without a password, or opens the one that was ended again.
 * @throws Refusal `not-found`, `forbidden`, `already-has-account`, `duplicate` on `username`, `phone` or `email`
 */
export const givePatientAccount = (
  req: PayloadRequest,
  id: string,
  username: string,
): Promise<void> =>
  inTransaction(req, async () => {
    const patient = await reachPatient(req, id)
    if (patient.user !== null && patient.status !== 'deactivated')
      throw new Refusal('already-has-account', undefined, hasAccount)
    const user =
      patient.user === null
        ? await openAccount(req, patient, username, 'username')
        : await reopen(req, patient, username)
    const db = await databaseOf(req)
    if (patient.user === null)
      await db.execute(sql`update patients set user_id = ${user}::uuid, updated_at = now(),
        updated_by_id = ${actorOf(req)?.id ?? null} where id = ${id}::uuid`)
    await note(req, 'patient.account-created', patient, user)
  })

/**
 * Ends a patient's login: sessions and codes are void at once, and the record stays linked so that
 * it can be opened again.
 * @throws Refusal `not-found`, `forbidden`, `not-linked` when there is none, `conflict` when it is ended already
 */
export const endPatientAccount = (req: PayloadRequest, id: string): Promise<void> =>
  inTransaction(req, async () => {
    const patient = await reachPatient(req, id)
    if (patient.user === null) throw new Refusal('not-linked', undefined, hasNone)
    await deactivateAccount(req, await getAccount(req, patient.user))
    await note(req, 'patient.account-ended', patient, patient.user)
  })
