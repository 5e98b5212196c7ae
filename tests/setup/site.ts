import { type Child, startCommand } from '../../bin/running/child.ts'

/** The processes of the site under test; they also end by themselves when this one is killed. */
export const running: Child[] = []

export function startTracked(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  output: number,
): Child {
  const child = startCommand(file, args, { env, output })
  running.push(child)
  return child
}
