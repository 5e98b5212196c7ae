import { spawn } from 'node:child_process'

export type Run = { code: number | null; output: string; errors: string }

/**
 * Runs one of our commands as an operator does, as a process of its own, to its end.
 * @param input what a pipe sends it; without it, standard input is closed
 */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  input?: string,
): Promise<Run> {
  // What this test run was given itself must not reach the command.
  const { NODE_OPTIONS: _options, APP_ENV: _appEnv, ...inherited } = process.env
  const child = spawn(process.execPath, args, {
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A command that needs no input may be gone before it is sent.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject)
  child.once('close', resolve)
  return { code: await promise, output, errors }
}
