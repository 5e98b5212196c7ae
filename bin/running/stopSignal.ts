/** Ctrl-C, a polite kill, a closed terminal. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts when this command is asked to stop, also when npm, which started it, was killed and can
 * no longer pass a signal on. A second request changes nothing: stopping is already under way.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const signal of signals) process.on(signal, stop)
  if (process.env['npm_lifecycle_event']) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && stop(), 1000).unref()
  }
  return controller.signal
}
