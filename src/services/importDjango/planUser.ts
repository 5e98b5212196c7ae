import { roles, type Role } from '../../access/roles.ts'
import { cleanText, emptyToNull } from '../../lib/text.ts'
import { readDjangoHash, type DjangoPassword } from './readDjangoHash.ts'
import type { ImportRun } from './importTypes.ts'
import type { DumpRow } from './readDump.ts'

/** A row of users in our terms. */
export interface PlannedUser {
  username: string | null
  email: string | null
  firstName: string | null
  lastName: string | null
  role: Role
  isStaff: boolean
  isActive: boolean
  groups: string[]
  password: DjangoPassword
  lastLoginAt: Date | null
  createdAt: Date | null
}

type Fields = DumpRow['fields']

const textIn = (fields: Fields, ...names: string[]): string | null => {
  const value = names.map((name) => fields[name]).find((given) => typeof given === 'string')
  const clean = emptyToNull(cleanText(value))
  return typeof clean === 'string' ? clean : null
}

function momentIn(fields: Fields, ...names: string[]): Date | null {
  const text = textIn(fields, ...names)
  const moment = text === null ? null : new Date(text)
  return moment && !Number.isNaN(moment.getTime()) ? moment : null
}

/** Groups stand in a row by their key, or by name where the dump was made with natural keys. */
const keysIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((key: unknown) =>
    Array.isArray(key) ? String(key[0]) : typeof key === 'number' ? `pk ${key}` : String(key),
  )

/** The most powerful of the roles that the person's groups make; staff when they make none. */
function roleOf(names: readonly string[], made: ImportRun['roles']): Role {
  const own = names.flatMap((name) => made.get(name) ?? [])
  return roles.find((role) => own.includes(role)) ?? 'staff'
}

/** Reads a row of `auth.user`, or of a model of the installation's own that is told by its e-mail. */
export function planUser(
  { fields }: DumpRow,
  run: Pick<ImportRun, 'groups' | 'roles'>,
): PlannedUser {
  const groups = keysIn(fields['groups']).flatMap((key) => run.groups.get(key) ?? [])
  const isSuperuser = fields['is_superuser'] === true
  const names = groups.map(({ name }) => name)
  return {
    username: textIn(fields, 'username')?.toLowerCase().replace(/ {2,}/g, ' ') ?? null,
    email: textIn(fields, 'email')?.toLowerCase() ?? null,
    firstName: textIn(fields, 'first_name'),
    lastName: textIn(fields, 'last_name', 'surname'),
    role: isSuperuser ? 'system_admin' : roleOf(names, run.roles),
    isStaff: isSuperuser || fields['is_staff'] === true,
    isActive: fields['is_active'] !== false,
    groups: groups.flatMap(({ id }) => id ?? []),
    password: readDjangoHash(fields['password']),
    lastLoginAt: momentIn(fields, 'last_login'),
    createdAt: momentIn(fields, 'date_joined', 'created_at'),
  }
}
