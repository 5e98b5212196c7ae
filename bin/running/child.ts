import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** A process we started, together with everything it starts itself. */
export type Child = {
  /** Its exit code; 1 when a signal ended it. */
  ended: Promise<number>
  /** Asks it to finish, and ends its whole group when it does not within the grace period. */
  stop: () => Promise<void>
}

const graceMilliseconds = 15_000

/**
 * Starts a program in a process group of its own: Ctrl-C in a terminal reaches the command alone,
 * which then stops its children in the right order.
 */
export function startChild(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; output?: number | 'inherit' } = {},
): Child {
  const output = options.output ?? 'inherit'
  const child = spawn(program, args, {
    env: options.env ?? process.env,
    stdio: ['ignore', output, output],
    detached: true,
  })
  const { promise: ended, resolve } = Promise.withResolvers<number>()
  child.once('error', () => resolve(1))
  child.once('exit', (code) => resolve(code ?? 1))
  const endAtExit = () => signalGroup(child, 'SIGKILL')
  process.once('exit', endAtExit)
  void ended.then(() => process.off('exit', endAtExit))

  const stop = async () => {
    child.kill('SIGTERM')
    const grace = new AbortController()
    const late = pause(graceMilliseconds, 'late', { signal: grace.signal }).catch(() => 'ended')
    await Promise.race([ended, late])
    grace.abort()
    signalGroup(child, 'SIGKILL')
    await ended
  }
  return { ended, stop }
}

/** What a leader leaves in its group has no more purpose once the leader is gone. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is already empty.
  }
}

/** Starts one of our own commands on the Node that runs this one. */
export function startCommand(
  file: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; output?: number | 'inherit' } = {},
): Child {
  const follow = new URL('endWithParent.ts', import.meta.url).href
  return startChild(process.execPath, ['--import', follow, file, ...args], options)
}
