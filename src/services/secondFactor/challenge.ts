import { createHash, randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { seal, unseal } from '../../lib/sealedBox.ts'
import { words } from '../../lib/words.ts'
import { hashKey } from '../signIn/attemptCounters.ts'
import { findCandidate, type Candidate } from '../signIn/findCandidate.ts'

const PURPOSE = 'second-factor-challenge'
const MINUTES = 10

const content = z.object({
  user: z.uuid(),
  /** Of the password that was right, so that another password makes the challenge useless. */
  password: z.string(),
  until: z.number(),
  once: z.uuid(),
})

type Content = z.infer<typeof content>

const fingerprint = ({ password }: Candidate): string =>
  createHash('sha256')
    .update(password?.hash ?? '')
    .digest('base64url')

/** Where a code can come from. */
const methodsOf = ({ email }: Candidate): string[] =>
  email === null ? ['totp'] : ['totp', 'email']

/** The refusal of somebody whose password was right: with a challenge that the code is sent along with. */
export function demandSecondFactor(req: PayloadRequest, candidate: Candidate): Refusal {
  const asked: Content = {
    user: candidate.id,
    password: fingerprint(candidate),
    until: clock.now().getTime() + MINUTES * 60_000,
    once: randomUUID(),
  }
  const challenge = seal(req.payload.secret, PURPOSE, JSON.stringify(asked)).toString('base64url')
  const refusal = new Refusal('second-factor-required')
  refusal.details = { challenge, methods: methodsOf(candidate) }
  return refusal
}

/** The same for somebody who has shown in another way who they are: by a link, or at another provider. */
export async function demandSecondFactorOf(
  req: PayloadRequest,
  userId: string | null,
): Promise<Refusal> {
  const candidate = userId === null ? null : await findCandidate(req, { id: userId })
  return candidate ? demandSecondFactor(req, candidate) : new Refusal('invalid-credentials')
}

const startAgain = words(
  'This sign-in took too long. Start again.',
  'استغرق الدخول وقتًا طويلًا. ابدأ من جديد.',
  'El inicio de sesión tardó demasiado. Empiece de nuevo.',
)

export const challengeOver = () => new Refusal('invalid-credentials', 'challenge', startAgain)

export interface Challenged {
  candidate: Candidate
  /** Names the challenge, which is good once. */
  once: string
  until: Date
}

function readContent(req: PayloadRequest, challenge: string): Content | null {
  const text = unseal(req.payload.secret, PURPOSE, Buffer.from(challenge, 'base64url'))
  const read = text === null ? null : content.safeParse(JSON.parse(text))
  return read?.success && read.data.until > clock.now().getTime() ? read.data : null
}

/** Who a challenge was made for; null when it is forged, too old, or their password is another one by now. */
export async function readChallenge(
  req: PayloadRequest,
  challenge: string,
): Promise<Challenged | null> {
  const read = readContent(req, challenge)
  const candidate = read && (await findCandidate(req, { id: read.user }))
  if (!candidate || fingerprint(candidate) !== read.password) return null
  return { candidate, once: read.once, until: new Date(read.until) }
}

/** Spends a challenge: of several sign-ins with the same one, one succeeds. */
export async function spendChallenge(
  req: PayloadRequest,
  { once, until }: Challenged,
): Promise<void> {
  const db = await databaseOf(req)
  const spent = await db.execute(sql`
    insert into attempt_counters (key, attempts, window_ends_at)
    values (${hashKey(`challenge:${once}`)}::bytea, 1, ${until.toISOString()}::timestamptz) on conflict (key) do nothing`)
  if (spent.rowCount === 0) throw challengeOver()
}
