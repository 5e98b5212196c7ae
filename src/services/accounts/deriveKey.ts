import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a key is made of; `bytes` is its length. */
export interface Derivation {
  password: string
  salt: string
  rounds: number
  bytes: number
}

/** Named by its place in the installation, so that no bundler takes the thread for a module of a page. */
const file = path.resolve('src/services/accounts/hashThread.ts')

/** A thread needs next to no memory of its own. */
const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 }

/** Threads that wait for work; there are as many as ever hashed at once. */
const idle: Worker[] = []

function startThread(): Worker {
  const thread = new Worker(file, { resourceLimits, execArgv: [] })
  thread.on(
    'error',
    () => void idle.splice(0, idle.length, ...idle.filter((one) => one !== thread)),
  )
  return thread
}

/**
 * Derives a key by PBKDF2-SHA256 on a thread of low priority. How many run at once is for the caller
 * to hold (hashInTurn.ts).
 */
export async function deriveKey(derivation: Derivation): Promise<Buffer> {
  const thread = idle.pop() ?? startThread()
  thread.ref()
  thread.postMessage(derivation)
  const [key]: unknown[] = await once(thread, 'message')
  // A thread that waits keeps no process alive.
  thread.unref()
  idle.push(thread)
  if (!(key instanceof Uint8Array)) throw new Error('The hashing thread answered with no key.')
  return Buffer.from(key)
}
