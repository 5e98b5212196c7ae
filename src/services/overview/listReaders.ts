import type { PayloadRequest, Where } from 'payload'

import { grantOf, type GovernedCollection, type Scope } from '../../access/policy.ts'
import { type Role, roles } from '../../access/roles.ts'

/** What of a document decides who may read it. */
export interface ReadPlace {
  collection: GovernedCollection
  /** The organization of the document; for an organization itself its own id. */
  organization: string | null
  department: string | null
}

/** Why people may read: by role and scope, by national access, or by a group that adds the permission. */
export interface ReaderGroup {
  role: Role
  why: Scope | 'national' | 'group'
  /** How many such people there are, as far as the person who asks may know of them. */
  count: number
  /** Some of them by name. */
  names: string[]
}

/** So many people are named for each role. */
const NAMED = 8
const READ_MAX = 500

interface Person {
  id: string
  role?: string | null
  username?: string | null
  firstName?: string | null
  lastName?: string | null
  organization?: unknown
  department?: unknown
  nationalAccess?: boolean | null
}

interface Surroundings {
  trust: string[]
  /** People to whom a group adds the permission. */
  granted: string[]
}

const nameOf = ({ firstName, lastName, username }: Person): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (username ?? '–')

async function findSurroundings(req: PayloadRequest, place: ReadPlace): Promise<Surroundings> {
  const found = await req.payload.db.pool.query<Surroundings>(
    `select array(select t.id::text from organizations o, organizations t where o.id = $1::uuid
        and (t.id in (o.id, o.parent_id) or t.parent_id = coalesce(o.parent_id, o.id))) as trust,
      array(select distinct u.id::text from users u join users_rels r on r.parent_id = u.id and r.path = 'groups'
        join groups g on g.id = r.groups_id and g.kind = 'organization'
        join groups_permissions p on p.parent_id = g.id
        where u.organization_id = $1::uuid and p.value::text = $2) as granted`,
    [place.organization, `${place.collection}.read`],
  )
  return found.rows[0] ?? { trust: [], granted: [] }
}

/** Why somebody may read the document; null when they may not. */
function reasonFor(
  place: ReadPlace,
  { trust, granted }: Surroundings,
  person: Person,
  role: Role,
): ReaderGroup['why'] | null {
  const scope = grantOf(place.collection, role).read
  const isInside = place.organization !== null && person.organization === place.organization
  if (scope === 'all') return 'all'
  if (scope === 'trust' && trust.some((id) => id === person.organization)) return 'trust'
  if (scope === 'org' && isInside) return 'org'
  const isInDepartment = place.department !== null && person.department === place.department
  if (scope === 'dept' && isInside && isInDepartment) return 'dept'
  if (person.nationalAccess && scope && scope !== 'own') return 'national'
  return granted.includes(person.id) ? 'group' : null
}

/** Active people who may come into question: those of the trust, and those of the whole system. */
const candidates = ({ trust, granted }: Surroundings): Where => ({
  and: [
    { status: { equals: 'active' } },
    { role: { not_equals: 'patient' } },
    {
      or: [
        { role: { in: ['system_admin', 'audit_team'] } },
        { nationalAccess: { equals: true } },
        { organization: { in: trust } },
        { id: { in: granted } },
      ],
    },
  ],
})

/**
 * Who may read a document and why, in the order of power, by the very table that enforces it.
 * People are counted and named as far as the person who asks may read their accounts.
 */
export async function listReaders(req: PayloadRequest, place: ReadPlace): Promise<ReaderGroup[]> {
  const around = await findSurroundings(req, place)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: candidates(around),
    depth: 0,
    limit: READ_MAX,
    pagination: false,
    select: {
      role: true,
      username: true,
      firstName: true,
      lastName: true,
      organization: true,
      department: true,
      nationalAccess: true,
    },
    sort: 'username',
    overrideAccess: false,
    req,
  })
  const groups = new Map<string, ReaderGroup>()
  for (const role of roles) {
    // A role that reads by the table is named even where none of its people may be known.
    const scope = grantOf(place.collection, role).read
    if (scope) groups.set(`${role} ${scope}`, { role, why: scope, count: 0, names: [] })
    for (const person of docs) {
      const why = person.role === role ? reasonFor(place, around, person, role) : null
      if (!why) continue
      const group = groups.get(`${role} ${why}`) ?? { role, why, count: 0, names: [] }
      group.count += 1
      if (group.names.length < NAMED) group.names.push(nameOf(person))
      groups.set(`${role} ${why}`, group)
    }
  }
  return [...groups.values()]
}
