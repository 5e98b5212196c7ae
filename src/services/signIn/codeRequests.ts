import type { PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { hashKey, reserveAttempt } from './attemptCounters.ts'

/** So many codes are sent for one person, or for whatever was typed, within so many minutes. */
const LIMIT = 5
const MINUTES = 15

/** Lets somebody ask for a code a few times, so that no mailbox and no phone is flooded. @throws Refusal `throttled` */
export async function assertMayAskForCode(req: PayloadRequest, asked: string): Promise<void> {
  const counter = { key: hashKey(`code:${asked}`), limit: LIMIT, minutes: MINUTES }
  const { address: standing } = await reserveAttempt(req, counter, [])
  if (standing.attempts <= LIMIT) return
  const seconds = Math.ceil((standing.endsAt.getTime() - clock.now().getTime()) / 1000)
  throw new Refusal('throttled', undefined, undefined, Math.max(1, seconds))
}
