import { execFile, spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { Client } from 'ldapts'

import { findFreePort } from '../../src/database/embedded/freePort.ts'
import { ensurePackage } from './ensurePackage.ts'

const run = promisify(execFile)

const SUFFIX = 'dc=clinic,dc=org'
const SLAPD = '/usr/sbin/slapd'
const SLAPADD = '/usr/sbin/slapadd'
/** `nobody` of Debian, who owns nothing else. */
const NOBODY = 65_534

export type Directory = {
  /** The variables that make the application use it. */
  settings: Record<string, string>
  /** Stops answering; `start` brings it back on the same port. */
  stop: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

/** Visits without a password are allowed, as in many directories, so that nothing but our own guard refuses them. */
const configuration = (folder: string): string => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
pidfile ${folder}/slapd.pid
modulepath /usr/lib/ldap
moduleload back_mdb
allow bind_anon_cred bind_anon_dn
database mdb
maxsize 10485760
suffix "${SUFFIX}"
rootdn "cn=reader,${SUFFIX}"
rootpw what-the-clinic-reads-with
directory ${folder}/data
access to attrs=userPassword by anonymous auth by * none
access to * by * none
`

type Entry = Record<string, string>

const person = ({ uid = '', ...rest }: Entry): string =>
  [
    `dn: uid=${uid},ou=people,${SUFFIX}`,
    'objectClass: inetOrgPerson',
    `uid: ${uid}`,
    ...Object.entries({ cn: uid, ...rest }).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')

async function fill(folder: string, people: readonly Entry[]): Promise<void> {
  const tree = [
    `dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Clinic\ndc: clinic`,
    `dn: ou=people,${SUFFIX}\nobjectClass: organizationalUnit\nou: people`,
    ...people.map(person),
  ]
  await mkdir(`${folder}/data`)
  await writeFile(`${folder}/slapd.conf`, configuration(folder))
  await writeFile(`${folder}/people.ldif`, `${tree.join('\n\n')}\n`)
  await run(SLAPADD, ['-f', `${folder}/slapd.conf`, '-l', `${folder}/people.ldif`])
  if (process.getuid?.() !== 0) return
  await chmod(folder, 0o700)
  await run('chown', ['-R', `${NOBODY}:${NOBODY}`, folder])
  await chown(folder, NOBODY, NOBODY)
}

/** Resolves when the directory answers; a fresh one takes some milliseconds. */
async function answers(url: string, attempts = 200): Promise<void> {
  const client = new Client({ url, connectTimeout: 1000 })
  try {
    await client.bind(`cn=reader,${SUFFIX}`, 'what-the-clinic-reads-with')
  } catch (error) {
    if (attempts === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 25))
    return await answers(url, attempts - 1)
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

/**
 * Starts a real LDAP directory on loopback, with data of its own in a temporary folder and as an
 * unprivileged user; installs Debian's slapd where that is possible.
 * @param people entries below `ou=people`, by LDAP attribute
 * @throws Error with one plain sentence where slapd is missing and cannot be installed
 */
export async function startDirectory(people: readonly Entry[]): Promise<Directory> {
  await ensurePackage('slapd', SLAPD)
  const folder = await mkdtemp(path.join(tmpdir(), 'polyclinic-directory-'))
  await fill(folder, people)
  const url = `ldap://127.0.0.1:${await findFreePort()}`
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  let stopServer = (): Promise<unknown> => Promise.resolve()
  const start = async (): Promise<void> => {
    const args = ['-f', `${folder}/slapd.conf`, '-h', `${url}/`, '-d', '0']
    const server = spawn(SLAPD, args, { stdio: 'ignore', ...user })
    const ended = new Promise((resolve) => server.once('close', resolve))
    stopServer = () => {
      server.kill()
      return ended
    }
    await answers(url)
  }
  const stop = async (): Promise<void> => void (await stopServer())
  await start()
  return {
    settings: {
      LDAP_URL: url,
      LDAP_BIND_DN: `cn=reader,${SUFFIX}`,
      LDAP_BIND_PASSWORD: 'what-the-clinic-reads-with',
      LDAP_SEARCH_BASE: `ou=people,${SUFFIX}`,
    },
    start,
    stop,
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
