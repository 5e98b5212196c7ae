import { execFile, execFileSync } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium of this machine: the one named in CHROMIUM_PATH, in the PATH, or of Playwright. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = [
    ...(process.env['CHROMIUM_PATH'] ? [process.env['CHROMIUM_PATH']] : []),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...globSync(path.join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome')),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return candidates.find(isExecutable)
}

function canInstall(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}

/**
 * Finds Chromium, or installs the system's package where that is possible.
 * @throws Error with one plain sentence when it is not
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (canInstall()) {
    process.stderr.write('Installing Chromium for the browser tests (once)…\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const install = ['install', '-y', '--no-install-recommends', 'chromium']
    const options = { env, maxBuffer: 64 * 1024 * 1024 }
    await run('apt-get', ['update'], options).catch(() => undefined)
    await run('apt-get', install, options).catch(() => undefined)
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'Chromium is missing and cannot be installed here: install it, or name it in CHROMIUM_PATH.',
  )
}
