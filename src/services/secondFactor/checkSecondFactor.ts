import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { spendCode } from '../tokens/oneTimeCode.ts'
import { spendRecoveryCode } from './recoveryCodes.ts'
import { readSecret } from './secretOf.ts'
import { findTotpStep } from './totp.ts'

type Method = 'totp' | 'email' | 'recovery-code'

export const wrongCode = words(
  'The code is not right, or it was used already.',
  'الرمز غير صحيح أو سبق استخدامه.',
  'El código no es correcto o ya se usó.',
)

/** Accepts a code of the authenticator app once: the step that it is for must be a later one than the last. */
export async function spendTotpCode(
  req: PayloadRequest,
  userId: string,
  code: string,
): Promise<boolean> {
  const secret = await readSecret(req, userId)
  const step = secret === null ? null : findTotpStep(secret, code)
  if (step === null) return false
  const db = await databaseOf(req)
  const accepted = await db.execute(
    sql`update second_factors set last_step = ${step} where user_id = ${userId} and last_step < ${step}`,
  )
  return accepted.rowCount === 1
}

async function findMethod(
  req: PayloadRequest,
  userId: string,
  code: string,
): Promise<Method | null> {
  if (!/^\d{6}$/.test(code))
    return (await spendRecoveryCode(req, userId, code)) ? 'recovery-code' : null
  if (await spendTotpCode(req, userId, code)) return 'totp'
  return (await spendCode(req, userId, code)) ? 'email' : null
}

/**
 * Spends a code of a person's second factor: of the app, mailed, or a recovery code.
 * @throws Refusal `invalid-credentials` on `code`
 */
export async function checkSecondFactor(
  req: PayloadRequest,
  person: { id: string; name: string; organization: string | null },
  code: string,
): Promise<void> {
  const { id, name, organization } = person
  const method = await findMethod(req, id, code.trim())
  if (!method) throw new Refusal('invalid-credentials', 'code', wrongCode)
  await recordEvent(req, {
    action: 'second-factor.used',
    actor: { id, name },
    organization,
    subject: id,
    changes: { method: { from: null, to: method } },
  })
}
