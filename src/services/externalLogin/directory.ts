import {
  AndFilter,
  BusyError,
  Client,
  EqualityFilter,
  OrFilter,
  ResultCodeError,
  SizeLimitExceededError,
  UnavailableError,
  type Entry,
} from 'ldapts'
import type { PayloadRequest } from 'payload'

import { env } from '../../lib/env.ts'
import { Refusal } from '../../lib/errors.ts'
import { cleanText, findTextFault } from '../../lib/text.ts'
import type { ProvenIdentity } from './provenIdentity.ts'
import { readEmail, readName } from './readClaims.ts'

/** What an identity of the directory is stored under. */
export const DIRECTORY_PROVIDER = 'ldap'

const TIMEOUT_SECONDS = 5
const USERNAME_MAX = 150

/** What people are called when they sign in: in OpenLDAP and alike, and in Active Directory. */
const loginAttributes = ['uid', 'mail', 'sAMAccountName', 'userPrincipalName']

/** What never changes and is never given to another entry, in OpenLDAP and in Active Directory. */
const idAttributes = ['entryUUID', 'objectGUID']

const connect = (url: string): Client =>
  new Client({ url, timeout: TIMEOUT_SECONDS * 1000, connectTimeout: TIMEOUT_SECONDS * 1000 })

/** Runs one conversation with the directory and hangs up. */
async function converse<T>(url: string, talk: (client: Client) => Promise<T>): Promise<T> {
  const client = connect(url)
  try {
    return await talk(client)
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

/** The one person whom an identifier names. What is typed is a value of the filter, never part of its text. */
const filterFor = (identifier: string): AndFilter =>
  new AndFilter({
    filters: [
      new EqualityFilter({ attribute: 'objectClass', value: 'person' }),
      new OrFilter({
        filters: loginAttributes.map(
          (attribute) => new EqualityFilter({ attribute, value: identifier }),
        ),
      }),
    ],
  })

const findEntry = (url: string, base: string, identifier: string): Promise<Entry | null> =>
  converse(url, async (client) => {
    await client.bind(env.LDAP_BIND_DN ?? '', env.LDAP_BIND_PASSWORD ?? '')
    try {
      const { searchEntries } = await client.search(base, {
        scope: 'sub',
        filter: filterFor(identifier),
        attributes: [...loginAttributes, ...idAttributes, 'givenName', 'sn'],
        explicitBufferAttributes: ['objectGUID'],
        sizeLimit: 2,
        timeLimit: TIMEOUT_SECONDS,
      })
      return searchEntries.length === 1 ? (searchEntries[0] ?? null) : null
    } catch (error) {
      // Whoever shares a name with others is nobody that could be told apart.
      if (error instanceof SizeLimitExceededError) return null
      throw error
    }
  })

/** Whether the directory takes a password for an entry. */
const bindAs = (url: string, dn: string, password: string): Promise<boolean> =>
  converse(url, async (client) => {
    try {
      await client.bind(dn, password)
      return true
    } catch (error) {
      const away = error instanceof BusyError || error instanceof UnavailableError
      if (error instanceof ResultCodeError && !away) return false
      throw error
    }
  })

const first = (value: Entry[string] | undefined): Buffer | string | undefined =>
  Array.isArray(value) ? value[0] : value

const textIn = (entry: Entry, attribute: string): string | undefined => {
  const value = first(entry[attribute])
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Whom an entry is about; null when nothing lasting tells it apart from others. */
function readEntry(entry: Entry): ProvenIdentity | null {
  const guid = first(entry['objectGUID'])
  const binary = Buffer.isBuffer(guid) && guid.length > 0 ? guid.toString('hex') : undefined
  const externalId = textIn(entry, 'entryUUID') ?? binary
  const username = textIn(entry, 'uid') ?? textIn(entry, 'sAMAccountName')
  if (externalId === undefined) return null
  return {
    provider: DIRECTORY_PROVIDER,
    externalId,
    email: readEmail(textIn(entry, 'mail')),
    emailVerified: true,
    firstName: readName(textIn(entry, 'givenName')),
    lastName: readName(textIn(entry, 'sn')),
    ...(username !== undefined && { username: username.toLowerCase() }),
  }
}

/**
 * Asks the directory whether a password is that of the one person whom an identifier names: finds
 * the entry with the product's own account, then binds as the person. An unknown name costs the
 * same two conversations. An empty password never reaches it: directories take that for a visit
 * without a name, and say yes (RFC 4513, section 5.1.2).
 * @returns whom the directory has proven, or null
 * @throws Refusal `directory-unavailable`
 */
export async function proveInDirectory(
  req: Pick<PayloadRequest, 'payload'>,
  { identifier, password }: { identifier: string; password: string },
): Promise<ProvenIdentity | null> {
  const { LDAP_SEARCH_BASE: base, LDAP_URL: url } = env
  if (!url || !base || password === '') return null
  const name = String(cleanText(identifier))
  if (name === '' || findTextFault(name, { max: USERNAME_MAX, identifying: true })) return null
  try {
    const entry = await findEntry(url, base, name)
    const proven = await bindAs(url, entry?.dn ?? `cn=nobody,${base}`, password)
    return entry && proven ? readEntry(entry) : null
  } catch (error) {
    req.payload.logger.warn({ reason: String(error), msg: 'the directory cannot be asked' })
    throw new Refusal('directory-unavailable', undefined, undefined, 30)
  }
}
