import { setTimeout as pause } from 'node:timers/promises'

const STEP_MILLISECONDS = 250

/**
 * Takes a full step of time, or several, for work whose duration would tell what it found; whether
 * it succeeds or fails.
 */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const passed = performance.now() - started
    await pause(STEP_MILLISECONDS - (passed % STEP_MILLISECONDS))
  }
}
