import { isRole, type Role } from './roles.ts'

/** Settings of the actor's organization that rules need on many requests. */
export interface OrganizationSettings {
  id: string
  timezone: string
  phoneCountry: string
  currency: string
  locale: 'en' | 'ar' | 'es'
  slotMinutes: number
  defaultCost: number | null
  defaultPriorityCost: number | null
  patientsMayBook: boolean
  editWindowHours: number
}

/** What a person must do before a session opens more than that. */
export type Restriction = 'must-change-password' | 'must-set-up-second-factor'

/** What the session statement finds beside the user, so that no rule asks the database again. */
export interface SessionScope {
  sessionId: string | null
  expiresAt: Date | null
  restriction: Restriction | null
  /** Days until the password must be changed; null when it may stay. */
  passwordDaysLeft: number | null
  /** The organization with its siblings and its trust (access.md, "trust"). */
  trust: string[]
  /** `collection.operation` from the person's groups. */
  permissions: string[]
  patientId: string | null
  staffId: string | null
  settings: OrganizationSettings | null
}

/** The person who asks, as the access table sees them. Never built from a token's claims. */
export interface Actor {
  id: string
  role: Role
  isStaff: boolean
  nationalAccess: boolean
  /** What the person chose to see in lists; it never widens. */
  viewScope: 'organization' | 'trust' | 'national'
  organization: string | null
  department: string | null
  displayName: string
  scope: SessionScope
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
    return value.id
  return null
}

const readViewScope = (value: unknown): Actor['viewScope'] =>
  value === 'organization' || value === 'trust' ? value : 'national'

const isSessionScope = (value: unknown): value is SessionScope =>
  typeof value === 'object' && value !== null && 'trust' in value && 'permissions' in value

const actors = new WeakMap<object, Actor | null>()

function readActor(user: object): Actor | null {
  const get = (key: string): unknown => Object.getOwnPropertyDescriptor(user, key)?.value
  const id = get('id')
  const role = get('role')
  if (typeof id !== 'string' || !isRole(role)) return null
  const status = get('status')
  if (status !== undefined && status !== 'active') return null
  const organization = idOf(get('organization'))
  const scope = get('scope')
  const names = [get('firstName'), get('lastName')].filter(
    (part) => typeof part === 'string' && part,
  )
  const username = get('username')
  return {
    id,
    role,
    isStaff: get('isStaff') === true,
    nationalAccess: get('nationalAccess') === true,
    viewScope: readViewScope(get('viewScope')),
    organization,
    department: idOf(get('department')),
    displayName: names.join(' ') || (typeof username === 'string' ? username : ''),
    scope: isSessionScope(scope)
      ? scope
      : {
          sessionId: null,
          expiresAt: null,
          restriction: null,
          passwordDaysLeft: null,
          trust: organization ? [organization] : [],
          permissions: [],
          patientId: null,
          staffId: null,
          settings: null,
        },
  }
}

/** The actor of a request, or null when nobody (or nobody active) is signed in. */
export function actorOf(req: { user: object | null }): Actor | null {
  const { user } = req
  if (!user) return null
  let actor = actors.get(user)
  if (actor === undefined) {
    actor = readActor(user)
    actors.set(user, actor)
  }
  return actor
}
