import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { cleanText } from '../../lib/text.ts'
import { words } from '../../lib/words.ts'
import { assertRoomToHash } from '../accounts/hashInTurn.ts'
import { verifyPassword } from '../accounts/passwordHash.ts'
import { renewPasswordHash } from '../accounts/renewPasswordHash.ts'
import { recordEvent, type AuditEvent } from '../audit/recordEvent.ts'
import { tryDirectory } from '../externalLogin/tryDirectory.ts'
import { checkSecondFactor } from '../secondFactor/checkSecondFactor.ts'
import { demandSecondFactor } from '../secondFactor/challenge.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf, unknownTarget } from '../signIn/attemptTarget.ts'
import { findCandidate, type Candidate } from '../signIn/findCandidate.ts'
import { openSession, type OpenedSession } from './openSession.ts'

export interface Credentials {
  identifier: string
  password: string
  /** Of the second factor, where the client asks for both at once. */
  code?: string | undefined
}

const temporaryExpired = words(
  'This temporary password has expired. Ask for a new one.',
  'انتهت صلاحية كلمة المرور المؤقتة. اطلب كلمة جديدة.',
  'Esta contraseña temporal ha caducado. Pida una nueva.',
)

type Named = Pick<Candidate, 'id' | 'name' | 'organization'>

const about = (candidate: Named | null): Omit<AuditEvent, 'action'> => ({
  actor: { id: candidate?.id ?? null, name: candidate?.name ?? '' },
  organization: candidate?.organization ?? null,
  subject: candidate?.id ?? null,
})

/** Who may have a session once they have shown who they are. @throws Refusal `account-deactivated` or `invalid-credentials` */
export function assertMayComeIn(candidate: Candidate): void {
  if (candidate.status === 'deactivated' || !candidate.mayComeIn)
    throw new Refusal('account-deactivated')
  if (candidate.passwordExpiresAt && candidate.passwordExpiresAt <= clock.now())
    throw new Refusal('invalid-credentials', undefined, temporaryExpired)
}

/** Opens the session of somebody who has shown everything, and notes it in the trail. */
export const letIn = (req: PayloadRequest, candidate: Candidate): Promise<OpenedSession> =>
  inTransaction(req, async () => {
    await recordEvent(req, { action: 'login.succeeded', ...about(candidate) })
    return openSession(req, candidate.id, candidate.password?.hash)
  })

/** Notes a refusal of somebody who wanted in; of an unknown identifier, without a subject. */
export async function noteRefusal(
  req: PayloadRequest,
  candidate: Named | null,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Refusal) || error.status >= 500) return
  if (error.code === 'second-factor-required') return
  const outcome = error.code === 'account-deactivated' ? 'denied' : 'failure'
  const action = error.field === 'code' ? 'second-factor.failed' : 'login.failed'
  await recordEvent(req, { action, outcome, ...about(candidate) })
}

async function proveAll(
  req: PayloadRequest,
  candidate: Candidate | null,
  credentials: Credentials,
): Promise<OpenedSession> {
  const { password, code } = credentials
  const matches = await verifyPassword(password, candidate?.password ?? null)
  const person =
    matches && candidate
      ? await renewPasswordHash(req, candidate, password)
      : await tryDirectory(req, credentials, candidate)
  if (!person || person.status === 'invited') throw new Refusal('invalid-credentials')
  assertMayComeIn(person)
  if (person.hasSecondFactor) {
    if (code === undefined || code === '') throw demandSecondFactor(req, person)
    await checkSecondFactor(req, person, code)
  }
  return letIn(req, person)
}

/**
 * Signs a person in with username or e-mail and password, and the code of a second factor where
 * there is one.
 * @throws Refusal `invalid-credentials`, the same for unknown, wrong and invited;
 *   `account-deactivated` only after the right password; `second-factor-required` with a challenge;
 *   `account-locked`, `throttled`, `unavailable`
 */
export async function authenticate(
  req: PayloadRequest,
  credentials: Credentials,
): Promise<OpenedSession> {
  assertRoomToHash()
  const identifier = String(cleanText(credentials.identifier)).toLowerCase()
  const candidate = await findCandidate(req, { identifier })
  const target = candidate ? targetOf(candidate) : unknownTarget(identifier)
  return guardAttempt(req, [target], async () => {
    try {
      return await proveAll(req, candidate, credentials)
    } catch (error) {
      await noteRefusal(req, candidate, error)
      throw error
    }
  })
}
