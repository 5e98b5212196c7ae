import cluster, { type Worker } from 'node:cluster'
import { fileURLToPath } from 'node:url'

import { countWebProcesses } from '../lib/env/webProcesses.ts'
import { readWorkerMessage } from './processMessages.ts'

const BACK_OFF_MILLISECONDS = 250
const BACK_OFF_MAX_MILLISECONDS = 10_000
const CALM_MILLISECONDS = 30_000
const STOP_MILLISECONDS = 14_000

/**
 * Left alone, the young generation grows far beyond what it gains here, and start-up alone leaves
 * a process at twice its size (docs/decisions/001-process-model.md).
 */
const memory = ['--max-semi-space-size=16', '--max-old-space-size=384']

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

/** Adds up the metrics of all web processes; the library is loaded with the first question. */
async function answerMetrics(worker: Worker, question: string): Promise<void> {
  const { AggregatorRegistry } = await import('prom-client')
  const text = await new AggregatorRegistry().clusterMetrics().catch(() => '')
  if (worker.isConnected()) worker.send({ metricsAnswer: question, text })
}

/** For processes that do not end by themselves, and for who asks twice. */
function killAll(): void {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGKILL')
}

/**
 * Keeps one web process per core running on one port. This process serves nothing and loads
 * nothing heavy: it starts the others, starts them again when they end, and stops them.
 */
export function start(): void {
  const count = countWebProcesses()
  let stopping = false
  let failures = 0
  let seasoned = false

  const end = (code: number): void => {
    if (stopping) return killAll()
    stopping = true
    process.exitCode = code
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    setTimeout(killAll, STOP_MILLISECONDS).unref()
  }

  const revive = (): void => {
    failures += 1
    const wait = Math.min(BACK_OFF_MILLISECONDS * 2 ** (failures - 1), BACK_OFF_MAX_MILLISECONDS)
    setTimeout(() => !stopping && run(), wait)
  }

  const run = (): void => {
    const worker = cluster.fork()
    const born = Date.now()
    worker.on('message', (raw: unknown) => {
      const message = readWorkerMessage(raw)
      if (!message) return
      if ('metricsQuestion' in message) return void answerMetrics(worker, message.metricsQuestion)
      if (message.state === 'ready') seasoned = true
      // The others start once the first has read its configuration and has the port, so that a
      // mistake in either is told once.
      const running = Object.keys(cluster.workers ?? {}).length
      if (message.state === 'listening') for (let n = running; n < count && !stopping; n += 1) run()
      if (message.state === 'failed' && !stopping && !seasoned) {
        say(message.reason)
        end(1)
      }
    })
    worker.on('exit', (code, signal) => {
      if (stopping) return
      if (!seasoned && code === 1) return end(1)
      if (Date.now() - born > CALM_MILLISECONDS) failures = 0
      say(`A web process ended (${signal || `code ${code}`}); another one takes its place.`)
      revive()
    })
  }

  cluster.setupPrimary({
    exec: fileURLToPath(new URL('webProcess.ts', import.meta.url)),
    args: [],
    execArgv: [...process.execArgv, ...memory],
  })
  process.on('SIGTERM', () => end(0))
  process.on('SIGINT', () => end(0))
  run()
}
