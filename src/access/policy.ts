import { roles, type Role } from './roles.ts'

/** Which rows a person reaches: all, the trust, the organization, the department, their own. */
export type Scope = 'all' | 'trust' | 'org' | 'dept' | 'own'
export type Operation = 'create' | 'read' | 'update' | 'delete'
export type Grant = Partial<Record<Operation, Scope>>

/**
 * The access table of access.md, one column a role in the order of `roles`.
 * "CRU org, D own" reads: create, read and update in the organization, delete own rows; "-" is nothing.
 * Own users' rows carry U for the profile fields that everyone may change (src/hooks/guardUserChange.ts).
 */
// prettier-ignore
const clinical = ['CRUD all', 'R all', 'R org', '-', 'CRUD org', 'R org', '-', '-', 'R own'] as const
// prettier-ignore
const followed = ['R all', 'R all', 'R org', 'R org', 'R org', 'R org', 'R org', 'R org', 'R own'] as const
// prettier-ignore
const ownSessions = ['RD all', 'R all', 'R org, D org', 'RD own', 'RD own', 'RD own', 'RD own', 'RD own', 'RD own'] as const

// prettier-ignore
const table = {
  //                      system_admin audit_team  hospital_admin      department_manager doctor      nurse       receptionist staff      patient
  'organizations':       ['CRUD all', 'CRU all',  'R trust, U org',   'R org',    'R org',    'R org',    'R org',    'R org',    'R org'],
  'logos':               ['CRUD all', 'CRU all',  'CRU org',          'R org',    'R org',    'R org',    'R org',    'R org',    'R org'],
  'departments':         ['CRUD all', 'CRUD all', 'CRUD org',         'R org',    'R org',    'R org',    'R org',    'R org',    '-'],
  'plans':               ['CRUD all', 'R all',    'R all',            'R all',    '-',        '-',        '-',        '-',        '-'],
  'groups':              ['CRUD all', 'R all',    'R all',            'R all',    '-',        '-',        '-',        '-',        '-'],
  'users':               ['CRUD all', 'CRU all',  'CRU trust',        'R dept, U own', 'RU own', 'RU own', 'RU own',  'RU own',   'RU own'],
  'staff':               ['CRUD all', 'R all',    'CRUD org',         'R dept',   'R own',    'R own',    'R own',    'R own',    '-'],
  'patients':            ['CRUD all', 'CRUD all', 'CRUD org',         'R org',    'CRU org',  'RU org',   'CRU org',  'R org',    'R own'],
  'admissions':          ['CRUD all', 'CRUD all', 'CRUD org',         'R org',    'CRU org',  'R org',    'CR org',   'R org',    'R own'],
  'appointments':        ['CRUD all', 'CRUD all', 'CRUD org',         'R org',    'CRUD org', 'R org',    'CRUD org', 'R org',    'CRU own'],
  'diagnoses':           clinical,
  'prescriptions':       clinical,
  'requirements':        clinical,
  'exams':               ['CRUD all', 'R all',    'CRUD org',         'R org',    'CRUD org', 'CRUD org', '-',        'R org',    'R own'],
  'follow-ups':          followed,
  'invitations':         ['CRUD all', 'CRUD all', 'CRUD org',         '-',        '-',        '-',        '-',        '-',        '-'],
  'account-requests':    ['RU all',   'RU all',   'RU org',           '-',        '-',        '-',        '-',        '-',        '-'],
  'avatars':             ['CRUD all', 'CUD own, R org', 'CU own, R org, D org', 'CUD own, R org', 'CUD own, R org', 'CUD own, R org', 'CUD own, R org', 'CUD own, R org', 'CUD own, R org'],
  'audit-events':        ['R all',    'R all',    'R org',            'R own',    'R own',    'R own',    'R own',    'R own',    'R own'],
  'messages':            ['R all',    'R all',    'R org',            '-',        '-',        '-',        '-',        '-',        '-'],
  'external-identities': ownSessions,
  'login-sessions':      ownSessions,
  'tokens':              ['-',        '-',        '-',                '-',        '-',        '-',        '-',        '-',        '-'],
} as const satisfies Record<string, readonly [string, string, string, string, string, string, string, string, string]>

export type GovernedCollection = keyof typeof table

const operations: Record<string, Operation> = { C: 'create', R: 'read', U: 'update', D: 'delete' }
const scopes: readonly Scope[] = ['all', 'trust', 'org', 'dept', 'own']

/** Reads a cell such as `CRU org, D own`; a cell that cannot be read stops the start. */
export function parseCell(cell: string): Grant {
  const grant: Grant = {}
  if (cell === '-') return grant
  for (const part of cell.split(', ')) {
    const [letters = '', scopeName] = part.split(' ')
    const scope = scopes.find((known) => known === scopeName)
    if (!scope) throw new Error(`The access table has an unreadable cell: "${cell}".`)
    for (const letter of letters) {
      const operation = operations[letter]
      if (!operation) throw new Error(`The access table has an unreadable cell: "${cell}".`)
      grant[operation] = scope
    }
  }
  return grant
}

const isGoverned = (slug: string): slug is GovernedCollection => Object.hasOwn(table, slug)

/** Collections that the table governs, in its order. */
export const governedCollections = Object.keys(table).filter(isGoverned)

const grants = new Map(
  governedCollections.map((slug) => [
    slug,
    new Map(roles.map((role, column) => [role, parseCell(table[slug][column] ?? '-')])),
  ]),
)

/** What the table grants a role on a collection, before groups and national access. */
export const grantOf = (collection: GovernedCollection, role: Role): Grant =>
  grants.get(collection)?.get(role) ?? {}
