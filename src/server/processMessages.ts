/** What a web process tells the primary, and the other way round. */
export type WorkerMessage =
  | { state: 'listening' | 'ready' }
  | { state: 'failed'; reason: string }
  | { metricsQuestion: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads a message of a web process; null for those of libraries, which share the channel. */
export function readWorkerMessage(message: unknown): WorkerMessage | null {
  if (!isRecord(message)) return null
  const { metricsQuestion, reason, state } = message
  if (typeof metricsQuestion === 'string') return { metricsQuestion }
  if (state === 'listening' || state === 'ready') return { state }
  return state === 'failed' && typeof reason === 'string' ? { state, reason } : null
}
