// A thread that does nothing but hash, behind everything else that this machine has to do: whoever
// floods the sign-in with wrong passwords slows other sign-ins down, but no page and no list.
import { pbkdf2Sync } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

import type { Derivation } from './deriveKey.ts'

// On Linux this is about the calling thread alone; elsewhere it would slow the whole process down.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', ({ bytes, password, rounds, salt }: Derivation) => {
  parentPort?.postMessage(pbkdf2Sync(password, salt, rounds, bytes, 'sha256'))
})
