import { isRole, type Role } from '../../../../access/roles.ts'
import type { AccountState } from '../../../../admin/accounts/accountState.ts'

export const scopes = ['organization', 'trust', 'national'] as const
export type ListScope = (typeof scopes)[number]

export const accountStates: readonly AccountState[] = [
  'invited',
  'expired',
  'active',
  'locked',
  'deactivated',
]

/** What the list can be ordered by: columns of the row itself. */
export const sorts = ['name', 'email', 'role', 'state', 'lastLogin'] as const
export type Sort = (typeof sorts)[number]

/** What the address says about the list; whatever it does not know is left out. */
export interface Filters {
  page: number
  q: string
  sort: Sort
  descending: boolean
  state: AccountState | null
  role: Role | null
  organization: string | null
  scope: ListScope | null
  /** Who was just added. */
  added: string | null
}

export type SearchParams = Record<string, string | string[] | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the list's state from the address. */
export function readFilters(params: SearchParams): Filters {
  const get = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const id = (name: string): string | null => (uuid.test(get(name)) ? get(name) : null)
  const sort = get('sort').replace(/^-/, '')
  const role = get('role')
  return {
    page: Math.max(1, Math.trunc(Number(get('page'))) || 1),
    q: get('q').slice(0, 100),
    sort: sorts.find((known) => known === sort) ?? 'name',
    descending: get('sort').startsWith('-'),
    state: accountStates.find((known) => known === get('state')) ?? null,
    role: isRole(role) ? role : null,
    organization: id('org'),
    scope: scopes.find((known) => known === get('scope')) ?? null,
    added: id('added'),
  }
}

/** The address of the list with some of its state changed; what is as always is left out of it. */
export function listAddress(filters: Filters, changes: Partial<Filters> = {}): string {
  // Another order or filter begins at the first page.
  const { added: _, ...next } = { ...filters, page: 1, ...changes }
  const order = `${next.descending ? '-' : ''}${next.sort}`
  const pairs: [string, string | null][] = [
    ['q', next.q],
    ['scope', next.scope],
    ['org', next.organization],
    ['role', next.role],
    ['state', next.state],
    ['sort', order === 'name' ? null : order],
    ['page', next.page > 1 ? String(next.page) : null],
    ['added', changes.added ?? null],
  ]
  const query = new URLSearchParams(
    pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return query.size > 0 ? `/people?${query.toString()}` : '/people'
}
