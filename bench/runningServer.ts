import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export interface RunningServer {
  address: string
  pid: number
  /** Milliseconds from its start to its first answer of any kind, and to the first good one. */
  firstAnswer: number
  ready: number
  stop: () => Promise<void>
}

const PATIENCE_MILLISECONDS = 60_000

/** The status it answers with, or 0 for none. */
const statusOf = (address: string): Promise<number> =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  )

/**
 * Starts one of our servers on a port and waits until it answers.
 * @throws Error when it ends, or does not answer within a minute
 */
export async function runServer(
  file: string,
  port: number,
  ready: string,
  env: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const address = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, [file], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  const elapsed = () => Math.round(performance.now() - started)
  let firstAnswer = 0
  for (let status = 0; status !== 200; status = await statusOf(address + ready)) {
    if (status > 0) firstAnswer ||= elapsed()
    if (child.exitCode !== null) throw new Error(`${file} ended before it answered.`)
    if (elapsed() > PATIENCE_MILLISECONDS) throw new Error(`${file} does not answer.`)
    await pause(20)
  }
  return {
    address,
    pid: child.pid ?? 0,
    firstAnswer: firstAnswer || elapsed(),
    ready: elapsed(),
    stop: async () => {
      process.off('exit', end)
      end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
