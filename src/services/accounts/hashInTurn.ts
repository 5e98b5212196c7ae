import cluster from 'node:cluster'

import { countWebProcesses } from '../../lib/env/webProcesses.ts'
import { createWaitingLine, type Patience } from '../../lib/waitingLine.ts'

/** So many passwords are hashed at once on this machine (api.md, "Signing in"). */
const AT_ONCE = 2

const webProcesses = cluster.isWorker ? countWebProcesses() : 1

const line = createWaitingLine(Math.max(1, Math.floor(AT_ONCE / webProcesses)))

/** Who signs in goes first; new passwords of many accounts may take their time. */
const patience: Record<'check' | 'new', Patience> = {
  check: { urgent: true, waiting: 30, milliseconds: 15_000 },
  new: { waiting: 200, milliseconds: 30_000 },
}

/**
 * Hashes when it is this one's turn: hashing is what an attacker would have the machine do.
 * @throws Refusal `unavailable` when the line is too long
 */
export const hashInTurn = <T>(purpose: 'check' | 'new', hash: () => Promise<T>): Promise<T> =>
  line.enter(patience[purpose], hash)

/** Sends a sign-in away before anything is asked of the database, when it could not be checked. @throws Refusal `unavailable` */
export const assertRoomToHash = (): void => line.assertRoom(patience.check)
