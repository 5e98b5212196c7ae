import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The operating system account that a server process runs as. */
export type Account = { uid: number; gid: number }

async function findAccount(name: string): Promise<Account | undefined> {
  try {
    const uid = await run('id', ['-u', name])
    const gid = await run('id', ['-g', name])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root. For root this is the account that already owns the data,
 * else `postgres`, else `nobody`, which every system has; for everybody else `undefined`: their own.
 */
export async function serverAccount(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = (await findAccount('postgres')) ?? (await findAccount('nobody'))
  if (!account) {
    throw new Error(
      'PostgreSQL cannot run as root and there is no account "postgres" or "nobody": run as an ordinary user or set DATABASE_URL.',
    )
  }
  return account
}
