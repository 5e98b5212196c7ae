import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { errorCode } from '../../lib/errorCode.ts'

/** Whether a process with this id exists, whoever owns it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * Process ids are reused, after a container's restart at once, so the program counts too;
 * where the system does not tell, the id alone decides.
 */
async function runs(pid: number, program: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => program)
  return commandLine.split('\0')[0]?.includes(program) ?? false
}

/** Whether the process that once started a cluster still lives. */
export async function isRunningNode(pid: number): Promise<boolean> {
  return runs(pid, 'node')
}

/**
 * Ends the server that a killed run left behind on this data, and clears the lock file of one
 * that no longer exists. The data is safe: the stop is PostgreSQL's own fast shutdown.
 */
export async function endLeftover(dataDir: string): Promise<void> {
  const lockFile = path.join(dataDir, 'postmaster.pid')
  const lock = await readFile(lockFile, 'utf8').catch(() => '')
  const pid = Number.parseInt(lock, 10)
  if (!Number.isInteger(pid)) return
  if (!(await runs(pid, 'postgres'))) {
    await rm(lockFile, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited > 30_000) {
      throw new Error(`The PostgreSQL server of an earlier run (process ${pid}) does not stop.`)
    }
    await pause(100)
  }
}
