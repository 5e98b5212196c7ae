import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import { errorCode } from '../../lib/errorCode.ts'
import type { Account } from './account.ts'

const run = promisify(execFile)

const settingsSchema = z.object({
  password: z.string(),
  port: z.number().int(),
  owner: z.number().int(),
})

/** What a cluster remembers about itself: its superuser's password, its port, the process that started it. */
export type ClusterSettings = z.infer<typeof settingsSchema>

const settingsFile = (dataDir: string) => path.join(dataDir, 'polyclinic.json')

/** The settings of a finished cluster; a folder without them was never completely made. */
export async function findSettings(dataDir: string): Promise<ClusterSettings | undefined> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(settingsFile(dataDir), 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new Error(
      `The database folder ${dataDir} cannot be read: it belongs to another account or is damaged.`,
      { cause: error },
    )
  }
}

export async function saveSettings(
  dataDir: string,
  settings: ClusterSettings,
  account: Account | undefined,
): Promise<void> {
  await writeFile(settingsFile(dataDir), JSON.stringify(settings), { mode: 0o600 })
  if (account) await chown(settingsFile(dataDir), account.uid, account.gid)
}

/**
 * The data folder as its server names it. Under root the server's account may not be able to
 * walk to the folder, but it may stand in it: its working directory is reachable by this name.
 */
export function dataDirArgument(dataDir: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : dataDir
}

const locales = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** Makes an empty cluster: UTF-8, the same order of text on every machine, password for everybody. */
export async function createCluster(
  dataDir: string,
  native: string,
  account: Account | undefined,
): Promise<string> {
  await rm(dataDir, { recursive: true, force: true })
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const secrets = await mkdtemp(path.join(tmpdir(), 'polyclinic-'))
  const passwordFile = path.join(secrets, 'password')
  const password = randomBytes(18).toString('base64url')
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account) {
      for (const each of [dataDir, secrets, passwordFile]) {
        await chown(each, account.uid, account.gid)
      }
    }
    await chmod(dataDir, 0o700)
    await initdb(dataDir, native, account, passwordFile)
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
  return password
}

async function initdb(
  dataDir: string,
  native: string,
  account: Account | undefined,
  passwordFile: string,
): Promise<void> {
  let reason: unknown
  for (const locale of locales) {
    const args = [
      `--pgdata=${dataDirArgument(dataDir, account)}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--no-instructions',
    ]
    try {
      const env = { ...process.env, LC_ALL: locale }
      await run(path.join(native, 'bin', 'initdb'), args, { cwd: dataDir, env, ...account })
      return
    } catch (error) {
      reason = error
    }
  }
  throw new Error('The embedded PostgreSQL could not make its data folder.', { cause: reason })
}
