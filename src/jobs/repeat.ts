import { setTimeout as pause } from 'node:timers/promises'

import type { Logger } from 'pino'

/** Something the worker does again and again; several workers may do it at once. */
export interface Duty {
  name: string
  everyMilliseconds: number
  run: () => Promise<void>
}

const BACK_OFF_MAX_MILLISECONDS = 4_000

/**
 * Repeats a duty until the signal. A failure, such as a database that restarts, is told once and
 * repeated after growing pauses, none longer than four seconds unless the duty itself is rarer.
 */
export async function repeat(duty: Duty, log: Logger, signal: AbortSignal): Promise<void> {
  const { name, everyMilliseconds } = duty
  let failures = 0
  while (!signal.aborted) {
    try {
      await duty.run()
      if (failures > 0) log.info({ duty: name, failures, msg: 'a duty is done again' })
      failures = 0
    } catch (error) {
      failures += 1
      if (failures === 1) log.warn({ duty: name, err: error, msg: 'a duty failed, it is repeated' })
    }
    const backOff = Math.min(250 * 2 ** failures, BACK_OFF_MAX_MILLISECONDS)
    const wait = failures > 0 ? Math.min(backOff, everyMilliseconds * 4) : everyMilliseconds
    await pause(wait, undefined, { signal }).catch(() => undefined)
  }
}
