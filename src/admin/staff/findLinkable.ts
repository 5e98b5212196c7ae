import { callApi } from '../asking/callApi.ts'
import { readKey, readText } from '../asking/readKey.ts'

/** As many users are looked through; whoever is not among them needs a longer word. */
const LOOKED_THROUGH = 50
const SHOWN = 8

const docsOf = (body: unknown): unknown[] => {
  const docs = readKey(body, 'docs')
  return Array.isArray(docs) ? docs : []
}

/**
 * Users who could belong to a staff record of an organization: its members and people without any
 * organization, no patients, nobody who has a staff record. Every word must be found in the names,
 * the username or the e-mail.
 */
export async function findLinkable(organization: string, search: string): Promise<unknown[]> {
  const query = new URLSearchParams({ depth: '0', limit: String(LOOKED_THROUGH), sort: 'username' })
  query.set('where[and][0][role][not_equals]', 'patient')
  query.set('where[and][1][or][0][organization][equals]', organization)
  query.set('where[and][1][or][1][organization][exists]', 'false')
  const terms = search.trim().split(/\s+/).filter(Boolean).slice(0, 4)
  for (const [index, term] of terms.entries()) {
    for (const [place, field] of ['firstName', 'lastName', 'username', 'email'].entries()) {
      query.set(`where[and][${index + 2}][or][${place}][${field}][contains]`, term)
    }
  }
  const users = docsOf((await callApi(`/api/users?${query.toString()}`, { method: 'GET' })).body)
  const ids = users.map((user) => readText(user, 'id') ?? '').join(',')
  if (!ids) return []
  const linked = new URLSearchParams({ depth: '0', limit: String(LOOKED_THROUGH) })
  linked.set('where[user][in]', ids)
  linked.set('select[user]', 'true')
  const taken = docsOf((await callApi(`/api/staff?${linked.toString()}`, { method: 'GET' })).body)
  const takenIds = taken.map((staff) => readText(staff, 'user'))
  return users.filter((user) => !takenIds.includes(readText(user, 'id'))).slice(0, SHOWN)
}
