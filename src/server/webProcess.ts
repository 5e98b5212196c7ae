// One web process of the cluster that start.ts runs.
import { enableCompileCache } from 'node:module'

import type { WorkerMessage } from './processMessages.ts'

// Compiled code is kept between starts; it must be switched on before the rest is loaded.
enableCompileCache()

const tell = (message: WorkerMessage): void => void process.send?.(message)

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

function portSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const port = process.env['PORT'] ?? '3000'
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what uses it, or set PORT to another one.`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account: set PORT to one above 1023.`
  return `The port cannot be opened: ${sentenceOf(error)}`
}

function fail(reason: string): void {
  const message: WorkerMessage = { state: 'failed', reason }
  if (process.send) return void process.send(message, () => process.exit(1))
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

async function run(): Promise<void> {
  const { serve } = await import('./serve.ts')
  const serving = await serve({ development: false }).catch((error: unknown) => {
    fail(portSentence(error))
    return null
  })
  if (!serving) return
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void serving.stop().finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  // Ctrl-C in a terminal reaches every process; the primary decides when this one stops.
  process.on('SIGINT', () => undefined)
  // Without the primary nobody would ever stop this process.
  process.on('disconnect', stop)
  tell({ state: 'listening' })
  await serving.ready
  tell({ state: 'ready' })
}

await run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  fail(`The server could not start: ${sentenceOf(error)}`)
})
