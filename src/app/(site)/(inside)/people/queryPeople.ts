import type { AccountState } from '../../../../admin/accounts/accountState.ts'
import { type Condition, queryOf, searchIn } from '../../asking/queryOf.ts'
import type { Filters, Sort } from './readFilters.ts'

export const PAGE_ROWS = 15

const orders: Readonly<Record<Sort, readonly string[]>> = {
  name: ['firstName', 'lastName'],
  email: ['email'],
  role: ['role', 'firstName'],
  state: ['status', 'firstName'],
  lastLogin: ['lastLoginAt'],
}

const inState = (state: AccountState, now: string): Condition[] => {
  const invited = { status: { equals: 'invited' } }
  const active = { status: { equals: 'active' } }
  switch (state) {
    case 'deactivated':
      return [{ status: { equals: 'deactivated' } }]
    case 'invited':
      return [invited, { activationExpiresAt: { greater_than: now } }]
    case 'expired':
      return [
        invited,
        {
          or: [
            { activationExpiresAt: { less_than_equal: now } },
            { activationExpiresAt: { exists: false } },
          ],
        },
      ]
    case 'locked':
      return [active, { lockedUntil: { greater_than: now } }]
    case 'active':
      return [
        active,
        { or: [{ lockedUntil: { less_than_equal: now } }, { lockedUntil: { exists: false } }] },
      ]
  }
}

const columns = [
  'username',
  'email',
  'firstName',
  'lastName',
  'role',
  'organization',
  'status',
  'lockedUntil',
  'activationExpiresAt',
  'lastLoginAt',
  'nationalAccess',
  'isSuperuser',
  'twoFactor',
]

/** What narrows the list, as the API takes it. */
function conditions(
  { q, role, state }: Filters,
  places: readonly string[] | null,
  withHomeless: boolean,
  now: Date,
): URLSearchParams {
  const here = places && { organization: { in: places.join(',') } }
  const nowhere = { organization: { exists: false } }
  return queryOf([
    ...searchIn(['firstName', 'lastName', 'email', 'username'], q),
    ...(state ? inState(state, now.toISOString()) : []),
    ...(role ? [{ role: { equals: role } }] : []),
    ...(here ? [withHomeless ? { or: [here, nowhere] } : here] : []),
  ])
}

/**
 * The address of one page of the list.
 * @param places organizations to which the list is narrowed; null is all that the person reaches
 * @param withHomeless whether people without an organization stay in a narrowed list
 */
export function queryPeople(
  filters: Filters,
  places: readonly string[] | null,
  withHomeless: boolean,
  now: Date,
): string {
  const { descending, page, sort } = filters
  const sign = descending ? '-' : ''
  const query = conditions(filters, places, withHomeless, now)
  query.set('depth', '1')
  query.set('limit', String(PAGE_ROWS))
  query.set('page', String(page))
  query.set('sort', orders[sort].map((column) => sign + column).join(','))
  query.set('populate[organizations][name]', 'true')
  for (const column of columns) query.set(`select[${column}]`, 'true')
  return `/api/users?${query.toString()}`
}

/** The address of the number of people in such a list. */
export const countPeople = (
  filters: Filters,
  places: readonly string[] | null,
  now: Date,
): string => `/api/users/count?${conditions(filters, places, false, now).toString()}`
