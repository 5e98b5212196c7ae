import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { proveOwnPassword } from '../accounts/proveOwnPassword.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { wrongCode } from './checkSecondFactor.ts'
import { issueRecoveryCodes } from './recoveryCodes.ts'
import { keepSecret, readSecret } from './secretOf.ts'
import { findTotpStep, makeTotpSecret, totpUrl } from './totp.ts'

/** Whoever signed in this long ago has shown who they are; later the password is asked for again. */
const RECENT_MINUTES = 60

const alreadyOn = words(
  'A second factor is on already. Switch it off first.',
  'العامل الثاني مفعّل بالفعل. أوقفه أولًا.',
  'Ya hay un segundo factor activo. Desactívelo primero.',
)

const notRecent = words(
  'Sign in again, or give your password, before you change your second factor.',
  'سجّل الدخول مجددًا أو أدخل كلمة المرور قبل تغيير العامل الثاني.',
  'Entre de nuevo o escriba su contraseña antes de cambiar el segundo factor.',
)

async function isRecent(req: PayloadRequest, sessionId: string): Promise<boolean> {
  const since = new Date(clock.now().getTime() - RECENT_MINUTES * 60_000).toISOString()
  const db = await databaseOf(req)
  const found = await db.execute(
    sql`select 1 from login_sessions where id = ${sessionId} and created_at > ${since}::timestamptz`,
  )
  return found.rows.length > 0
}

/** An open screen that somebody finds must not become theirs. @throws Refusal `forbidden` or `invalid-credentials` */
async function assertPresent(
  req: PayloadRequest,
  actor: Actor,
  password: string | undefined,
): Promise<void> {
  const { sessionId } = actor.scope
  if (sessionId === null) throw new Refusal('forbidden')
  if (password !== undefined) return proveOwnPassword(req, actor, password)
  if (!(await isRecent(req, sessionId)))
    throw new Refusal('forbidden', 'currentPassword', notRecent)
}

/**
 * Begins with a second factor: a secret for the authenticator app, in force once a code confirms it.
 * @throws Refusal `forbidden` when the session is old and no password is given; `conflict` when one is on
 */
export async function setUpSecondFactor(
  req: PayloadRequest,
  actor: Actor,
  { label, password }: { label: string; password: string | undefined },
): Promise<{ secret: string; otpauthUrl: string }> {
  await assertPresent(req, actor, password)
  const secret = makeTotpSecret()
  await inTransaction(req, async () => {
    if (!(await keepSecret(req, actor.id, secret)))
      throw new Refusal('conflict', undefined, alreadyOn)
    const db = await databaseOf(req)
    await db.execute(sql`update users set two_factor = 'pending' where id = ${actor.id}`)
  })
  return { secret, otpauthUrl: totpUrl(secret, label) }
}

/**
 * Puts the second factor in force by its first code.
 * @returns recovery codes, shown this once
 * @throws Refusal `invalid` on `code`; `conflict` when none waits for its confirmation
 */
export async function confirmSecondFactor(
  req: PayloadRequest,
  actor: Actor,
  code: string,
): Promise<string[]> {
  const secret = await readSecret(req, actor.id)
  if (secret === null) throw new Refusal('conflict')
  const step = findTotpStep(secret, code)
  if (step === null) throw new Refusal('invalid', 'code', wrongCode)
  return inTransaction(req, async () => {
    const db = await databaseOf(req)
    const confirmed = await db.execute(sql`
      update second_factors set confirmed_at = ${clock.now().toISOString()}::timestamptz, last_step = ${step}
      where user_id = ${actor.id} and confirmed_at is null`)
    if (confirmed.rowCount === 0) throw new Refusal('conflict', undefined, alreadyOn)
    await db.execute(sql`update users set two_factor = 'on' where id = ${actor.id}`)
    await recordEvent(req, { action: 'second-factor.enabled', subject: actor.id })
    return issueRecoveryCodes(req, actor.id)
  })
}
