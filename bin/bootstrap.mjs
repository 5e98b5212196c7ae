// The front door of every package script. It runs on whatever Node started npm (20 or newer),
// so it is plain JavaScript without dependencies: it installs the locked packages when they are
// missing or outdated, then hands over to the command on the pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const marker = path.join(root, 'node_modules', '.polyclinic-lock-hash')

/** Ends with one plain line: the reason is for a person at a terminal, not for a stack reader. */
function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

function npmCommand() {
  const cli = process.env.npm_execpath
  if (cli && /\.c?js$/.test(cli) && existsSync(cli)) return [process.execPath, [cli]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** The marker is written last, so an interrupted installation is repeated. */
function installed(lockHash) {
  return existsSync(marker) && readFileSync(marker, 'utf8') === lockHash
}

/**
 * A folder that npm filled from this very lock file needs no second installation: npm's own list
 * of what it installed has every package that is not optional, in the locked version.
 */
function installedByHand() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional }]) =>
      folder === '' || optional || devOptional || present[folder]?.version === version,
  )
}

function install() {
  const lockHash = hashOf(path.join(root, 'package-lock.json'))
  if (installed(lockHash)) return
  if (!installedByHand()) {
    process.stderr.write('Installing the locked dependencies (about a minute, once)…\n')
    const [command, prefix] = npmCommand()
    const args = [
      ...prefix,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-progress',
      '--loglevel=error',
    ]
    const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
    if (result.signal) process.exit(128 + (constants.signals[result.signal] ?? 0))
    if (result.error?.code === 'ENOENT') fail('npm was not found: install Node.js with npm.')
    if (result.status !== 0) {
      fail('The dependencies could not be installed: npm ci failed, see its message above.')
    }
  }
  try {
    writeFileSync(marker, lockHash)
  } catch {
    // A read-only installation works as well; it is only compared again next time.
  }
}

/** The pinned Node where the registry has one for this platform, else a recent enough system Node. */
function pinnedNode() {
  const name = `node-${process.platform}-${process.arch}`
  try {
    const manifest = createRequire(path.join(root, 'package.json')).resolve(`${name}/package.json`)
    return path.join(path.dirname(manifest), 'bin', 'node')
  } catch {
    const [major, minor] = process.versions.node.split('.').map(Number)
    if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath
    return fail(
      `Node ${process.versions.node} is too old and no Node 24 package exists for ${process.platform}-${process.arch}: install Node 24 LTS.`,
    )
  }
}

function commandFile(name) {
  const file = path.join(root, 'bin', `${name}.ts`)
  if (existsSync(file)) return file
  const known = readdirSync(path.join(root, 'bin'))
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => entry.slice(0, -3))
  return fail(`There is no command "${name}". Commands: ${known.join(', ')}.`)
}

/**
 * Runs the command as a child: Ctrl-C reaches it through the terminal, a signal sent to this
 * process alone is passed on, and its exit code becomes ours.
 */
function runAsChild(node, file, args) {
  const child = spawn(node, [file, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal has already sent Ctrl-C to the whole foreground group.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  // npm killed outright can pass nothing on; the command must not outlive it.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
  child.on('error', (error) => fail(`The pinned Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

const [name = '', ...args] = process.argv.slice(2)
const major = Number(process.versions.node.split('.')[0])
if (major < 20)
  fail(`Node ${process.versions.node} is too old to begin with: install Node 20 or newer.`)

process.chdir(root)
const file = commandFile(name)
install()

// Servers are production servers unless the caller says otherwise; the schema in src/lib/env.ts
// then applies production's rules.
if (name === 'start' || name === 'worker') process.env.NODE_ENV ??= 'production'

const node = pinnedNode()
if (major >= 24 || node === process.execPath) {
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
} else {
  process.env.PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`
  runAsChild(node, file, args)
}
