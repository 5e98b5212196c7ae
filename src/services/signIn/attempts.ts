import type { PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { Refusal, type RefusalCode } from '../../lib/errors.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { createWaitingLine, type WaitingLine } from '../../lib/waitingLine.ts'
import { words } from '../../lib/words.ts'
import {
  addressCounter,
  readCounters,
  reserveAttempt,
  rewardAttempt,
  takeBackAttempt,
  type Counter,
  type Standing,
} from './attemptCounters.ts'
import type { AttemptTarget } from './attemptTarget.ts'
import { lockTarget } from './lockTarget.ts'

/** Refusals that a wrong guess meets; every other one says nothing about the credential. */
const wrong: readonly RefusalCode[] = [
  'invalid-credentials',
  'account-deactivated',
  'token-invalid',
  'token-used',
  'token-expired',
  // Not the local password; what else it is, nobody can say while the directory is away.
  'directory-unavailable',
]

/** So many attempts of one address run at once in a process, so that it cannot fill every line by itself. */
const AT_ONCE = 5
const PATIENCE = { waiting: 100, milliseconds: 20_000 }

const lines = new Map<string, WaitingLine>()

/** One after the other, address by address. */
async function inTurn<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const place = requestOrigin(req).ip ?? ''
  const line = lines.get(place) ?? createWaitingLine(AT_ONCE)
  lines.set(place, line)
  try {
    return await line.enter(PATIENCE, work)
  } finally {
    if (line.isEmpty()) lines.delete(place)
  }
}

const secondsUntil = (end: Date): number =>
  Math.max(1, Math.ceil((end.getTime() - clock.now().getTime()) / 1000))

const isOver = (standing: Standing | null, { limit }: Counter): standing is Standing =>
  standing !== null && standing.attempts > limit

function refuseLocked(endsAt: Date): never {
  const seconds = secondsUntil(endsAt)
  const minutes = Math.ceil(seconds / 60)
  const sentence = words(
    `Too many wrong attempts. Try again in ${minutes} min.`,
    `محاولات خاطئة كثيرة. حاول مجددًا بعد ${minutes} دقيقة.`,
    `Demasiados intentos fallidos. Vuelva a intentarlo en ${minutes} min.`,
  )
  throw new Refusal('account-locked', undefined, sentence, seconds)
}

function refuseThrottled(endsAt: Date): never {
  throw new Refusal('throttled', undefined, undefined, secondsUntil(endsAt))
}

/** Counts an attempt, or refuses it. Returns the targets for which this is the last one that is allowed. */
async function admit(
  req: PayloadRequest,
  address: Counter,
  targets: readonly AttemptTarget[],
): Promise<AttemptTarget[]> {
  const standing = await reserveAttempt(req, address, targets)
  if (isOver(standing.address, address)) refuseThrottled(standing.address.endsAt)
  for (const [index, target] of targets.entries()) {
    const found = standing.others[index] ?? null
    if (isOver(found, target)) refuseLocked(found.endsAt)
  }
  return targets.filter((target, index) => standing.others[index]?.attempts === target.limit)
}

async function settleFailure(
  req: PayloadRequest,
  error: unknown,
  counters: readonly Counter[],
  last: readonly AttemptTarget[],
): Promise<void> {
  const failed = error instanceof Refusal && wrong.includes(error.code)
  if (failed) for (const target of last) await lockTarget(req, target)
  else await takeBackAttempt(req, counters)
}

interface Meaning {
  /** Whether success shows who one is, and so forgets the failures before; otherwise it counts as nothing. */
  proves?: boolean
}

/**
 * Runs an attempt to prove who one is. Refused ones count against the client's address and against
 * everybody they name, also when many run at once; too many close the door, before anything is
 * hashed. Success forgets the failures; what fails for another reason counts as nothing.
 * @param targets whom the attempt names; none for tokens, which name nobody
 * @throws Refusal `account-locked` or `throttled`, and whatever the work throws
 */
export async function guardAttempt<T>(
  req: PayloadRequest,
  targets: readonly AttemptTarget[],
  work: () => Promise<T>,
  { proves = true }: Meaning = {},
): Promise<T> {
  const address = addressCounter(req)
  const counters = [address, ...targets]
  const attempt = async (): Promise<T> => {
    const last = await admit(req, address, targets)
    try {
      const result = await work()
      await (proves ? rewardAttempt(req, address, targets) : takeBackAttempt(req, counters))
      return result
    } catch (error) {
      await settleFailure(req, error, counters, last)
      throw error
    }
  }
  // An address that is closed is sent away unwritten: its flood must not queue for one row.
  const [before] = await readCounters(req, [address])
  if (before && before.attempts >= address.limit) refuseThrottled(before.endsAt)
  return inTurn(req, attempt)
}
