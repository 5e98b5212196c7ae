import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const POLICY = '/usr/sbin/policy-rc.d'

/** Installs a package of Debian's without letting it start a service of its own. */
async function install(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, maxBuffer: 64 * 1024 * 1024 }
  const ownPolicy = !existsSync(POLICY)
  if (ownPolicy) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await run('apt-get', ['update'], options).catch(() => undefined)
    const patient = ['-o', 'DPkg::Lock::Timeout=120']
    await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', name], options)
  } finally {
    if (ownPolicy) await rm(POLICY, { force: true })
  }
}

/**
 * Makes sure that a server which tests start themselves is on this machine.
 * @param program the file that the package brings
 * @throws Error with one plain sentence where it is missing and cannot be installed
 */
export async function ensurePackage(name: string, program: string): Promise<void> {
  if (existsSync(program)) return
  if (process.getuid?.() === 0) {
    process.stderr.write(`Installing ${name} for the tests (once)…\n`)
    await install(name).catch(() => undefined)
  }
  if (!existsSync(program))
    throw new Error(
      `${name} is missing and cannot be installed here: install Debian’s package ${name}.`,
    )
}
