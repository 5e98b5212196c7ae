import { randomUUID } from 'node:crypto'

import { type Answer, type App } from './app.ts'
import { type Clinic, daysAhead, idOf, type PersonName, type Place, places } from './clinic.ts'

/** Copied from the table of access.md by hand, notes applied; the product's own table is not asked. */
// prettier-ignore
export const accessTable: Record<string, readonly string[]> = {
  //                      root        auditor          admin            manager         doctor      nurse       receptionist staff       patient
  'organizations':       ['CRUD all', 'CRU all',       'R trust, U org', 'R org',       'R org',    'R org',    'R org',     'R org',    'R org'],
  'departments':         ['CRUD all', 'CRUD all',      'CRUD org',       'R org',       'R org',    'R org',    'R org',     'R org',    '-'],
  'plans':               ['CRUD all', 'R all',         'R all',          'R all',       '-',        '-',        '-',         '-',        '-'],
  'groups':              ['CRUD all', 'R all',         'R all',          'R all',       '-',        '-',        '-',         '-',        '-'],
  'users':               ['CRUD all', 'CRU all',       'CRU trust',      'R dept, U own', 'RU own', 'RU own',   'RU own',    'RU own',   'RU own'],
  'staff':               ['CRUD all', 'R all',         'CRUD org',       'R dept',      'R own',    'R own',    'R own',     'R own',    '-'],
  'patients':            ['CRUD all', 'CRUD all',      'CRUD org',       'R org',       'CRU org',  'RU org',   'CRU org',   'R org',    'R own'],
  'admissions':          ['CRUD all', 'CRUD all',      'CRUD org',       'R org',       'CRU org',  'R org',    'CR org',    'R org',    'R own'],
  'appointments':        ['CRUD all', 'CRUD all',      'CRUD org',       'R org',       'CRUD org', 'R org',    'CRUD org',  'R org',    'CR own'],
  'diagnoses':           ['CRUD all', 'R all',         'R org',          '-',           'CRUD org', 'R org',    '-',         '-',        'R own'],
  'prescriptions':       ['CRUD all', 'R all',         'R org',          '-',           'CRUD org', 'R org',    '-',         '-',        'R own'],
  'requirements':        ['CRUD all', 'R all',         'R org',          '-',           'CRUD org', 'R org',    '-',         '-',        'R own'],
  'exams':               ['CRUD all', 'R all',         'CRUD org',       'R org',       'CRUD org', 'CRUD org', '-',         'R org',    'R own'],
  'follow-ups':          ['R all',    'R all',         'R org',          'R org',       'R org',    'R org',    'R org',     'R org',    'R own'],
  'invitations':         ['CRUD all', 'CRUD all',      'CRUD org',       '-',           '-',        '-',        '-',         '-',        '-'],
  'account-requests':    ['RU all',   'RU all',        'RU org',         '-',           '-',        '-',        '-',         '-',        '-'],
  'avatars':             ['RUD all',  'R org, UD own', 'R org, U own, D org', 'R org, UD own', 'R org, UD own', 'R org, UD own', 'R org, UD own', 'R org, UD own', 'R org, UD own'],
  'audit-events':        ['R all',    'R all',         'R org',          'R own',       'R own',    'R own',    'R own',     'R own',    'R own'],
  'messages':            ['R all',    'R all',         'R org',          '-',           '-',        '-',        '-',         '-',        '-'],
  'external-identities': ['RD all',   'R all',         'R org, D org',   'RD own',      'RD own',   'RD own',   'RD own',    'RD own',   'RD own'],
  'login-sessions':      ['RD all',   'R all',         'R org, D org',   'RD own',      'RD own',   'RD own',   'RD own',    'RD own',   'RD own'],
  'tokens':              ['-',        '-',             '-',              '-',           '-',        '-',        '-',         '-',        '-'],
}

export const people: readonly PersonName[] = [
  'root',
  'auditor',
  'north.admin',
  'north.manager',
  'north.doctor',
  'north.nurse',
  'north.receptionist',
  'north.staff',
  'north.patient',
]

export type Target = {
  id: string
  place: Place | 'T1' | 'none'
  /** Who may call the row their own. */
  owners?: readonly PersonName[]
  /** In the department of the manager. */
  heart?: boolean
  author?: PersonName
}

const at = (place: Place, label: string, more: Partial<Target> = {}): Target => ({
  id: idOf(`${place}.${label}`),
  place,
  ...more,
})
const everywhere = (label: string): Target[] => places.map((place) => at(place, label))
const ofPatients = (label: string): Target[] => [
  at('north', `${label}.mona`, { owners: ['north.patient'], author: 'north.doctor' }),
  at('north', `${label}.omar`, { author: 'north.nurse' }),
  at('annex', `${label}.mona`),
  at('south', `${label}.omar`),
]
const employees = ['admin', 'manager', 'doctor', 'nurse', 'receptionist', 'staff'] as const
const ofPeople = (suffix: string): Target[] => [
  ...[...employees, 'patient' as const].map((post) =>
    at('north', `${post}${suffix}`, {
      owners: [`north.${post}`],
      heart: ['manager', 'doctor', 'nurse'].includes(post),
    }),
  ),
  at('annex', `doctor${suffix}`, { heart: false }),
  at('south', `patient${suffix}`),
]

/** Rows of a collection that the matrix tries, one of every relation to the person that the table tells apart. */
export const targetsOf = (collection: string, sessions: readonly Target[]): readonly Target[] => {
  switch (collection) {
    case 'organizations':
      return [
        ...places.map((place) => ({ id: idOf(place), place })),
        { id: idOf('T1'), place: 'T1' },
      ]
    case 'departments':
      return everywhere('heart')
    case 'plans':
      return [{ id: idOf('plan'), place: 'none' }]
    case 'groups':
      return [{ id: idOf('group'), place: 'none' }]
    case 'users':
      return [
        ...ofPeople(''),
        { id: idOf('auditor'), place: 'none', owners: ['auditor'] },
        { id: idOf('root2'), place: 'none' },
      ]
    case 'staff':
      return [
        ...employees.map((post) =>
          at('north', `staff.${post}`, {
            owners: [`north.${post}`],
            heart: ['manager', 'doctor', 'nurse'].includes(post),
          }),
        ),
        at('annex', 'staff.doctor'),
        at('south', 'staff.nurse'),
      ]
    case 'patients':
      return ofPatients('patient')
    case 'admissions':
      return ofPatients('admission')
    case 'appointments':
      return ofPatients('appointment')
    case 'exams':
      return ofPatients('exam')
    case 'follow-ups':
      return ofPatients('follow-up')
    case 'diagnoses':
    case 'prescriptions':
    case 'requirements':
      return ofPatients(collection)
    case 'invitations':
      return everywhere('invitation')
    case 'account-requests':
      return everywhere('account-request')
    case 'messages':
      return everywhere('message')
    case 'avatars':
      return [
        ...ofPeople('.avatar'),
        { id: idOf('auditor.avatar'), place: 'none', owners: ['auditor'] },
      ]
    case 'audit-events':
      return [...ofPeople('.event'), at('north', 'event', { owners: ['north.patient'] })]
    case 'external-identities':
      return ofPeople('.identity')
    case 'login-sessions':
      return sessions
    case 'tokens':
      return [{ id: idOf('token'), place: 'none' }]
    default:
      throw new Error(collection)
  }
}

/** The scope that a cell of the table gives for one letter. */
export function scopeIn(cell: string, letter: string): string | undefined {
  const part = cell.split(', ').find((words) => words.split(' ')[0]?.includes(letter))
  return part?.split(' ')[1]
}

function isWithin(scope: string | undefined, name: PersonName, row: Target): boolean {
  const own = row.owners?.includes(name) ?? false
  const inPlace = row.place === 'north' && name.startsWith('north.')
  switch (scope) {
    case 'all':
      return true
    case 'trust':
      return name.startsWith('north.') && ['north', 'annex', 'T1'].includes(row.place)
    case 'org':
      return inPlace || own
    case 'dept':
      return inPlace && (row.heart === true || own)
    case 'own':
      return own
    default:
      return false
  }
}

export const cellOf = (collection: string, name: PersonName): string =>
  accessTable[collection]?.[people.indexOf(name)] ?? '?'

export const mayRead = (collection: string, name: PersonName, row: Target): boolean =>
  isWithin(scopeIn(cellOf(collection, name), 'R'), name, row)

/** The status that access.md, "Precisely", gives for one row and one letter of R, U, D. */
export function statusFor(
  collection: string,
  name: PersonName,
  letter: string,
  row: Target,
): number {
  const cell = cellOf(collection, name)
  if (scopeIn(cell, 'R') === undefined) return 403
  if (!mayRead(collection, name, row)) return 404
  if (!isWithin(scopeIn(cell, letter), name, row)) return 403
  if (collection === 'users' && letter === 'U' && name === 'auditor' && row.id === idOf('root2'))
    return 403
  const author = collection === 'exams' && letter !== 'R' && /doctor|nurse/.test(name)
  return author && row.author !== name ? 403 : 200
}

/** A harmless change of each collection. */
export const changes: Record<string, Record<string, unknown>> = {
  organizations: { city: 'Giza' },
  departments: { nameAr: 'قلب' },
  plans: { maxUsers: 0 },
  groups: { name: 'Examiners' },
  users: { title: 'Dr' },
  staff: { jobTitle: 'Senior' },
  patients: { city: 'Giza' },
  admissions: { note: 'seen' },
  appointments: { reason: 'control' },
  diagnoses: { text: 'rest' },
  prescriptions: { text: 'rest' },
  requirements: { text: 'rest' },
  exams: { contact_note: { text: 'slept better' } },
  'follow-ups': { date: '2026-02-02' },
  invitations: { role: 'nurse' },
  'account-requests': { message: 'please' },
  avatars: { thumbUrl: 'x' },
  'audit-events': { ip: '1.1.1.1' },
  messages: { about: 'x' },
  'external-identities': { provider: 'other' },
  'login-sessions': { ip: '1.1.1.1' },
  tokens: { purpose: 'activation' },
}

let serial = 0

/** What creates a row of each collection in a place; collections without are written by the server alone. */
export function draft(collection: string, place: Place): Record<string, unknown> {
  const organization = idOf(place)
  const patient = idOf(`${place}.patient.omar`)
  const unique = `m${(serial += 1)}`
  const appointment = idOf(`${place}.appointment.blank`)
  switch (collection) {
    case 'organizations':
      return { name: unique, slug: unique, kind: 'clinic' }
    case 'departments':
      return { name: unique, organization }
    case 'plans':
      return { name: unique, slug: unique, maxUsers: 1 }
    case 'groups':
      return { name: unique, kind: 'organization' }
    case 'users':
      return { username: unique, email: `${unique}@example.com`, role: 'staff', organization }
    case 'staff':
      return {
        firstName: 'New',
        lastName: 'Person',
        staffType: 'other',
        employeeId: unique,
        organization,
      }
    case 'patients':
      return { firstName: 'New', lastName: 'Person', organization }
    case 'admissions':
      return { patient: idOf(`${place}.patient.omar`), startDate: '2026-03-01', organization }
    case 'appointments':
      return {
        patient: idOf(`${place}.patient.mona`),
        doctor: idOf(`${place}.staff.doctor`),
        startsAt: daysAhead(60 + serial),
        organization,
      }
    case 'diagnoses':
    case 'prescriptions':
    case 'requirements':
      return { appointment, text: 'rest', organization }
    case 'exams':
      return {
        patient,
        admission: idOf(`${place}.admission.omar`),
        kind: 'contact_note',
        contact_note: { text: 'called' },
        organization,
      }
    case 'follow-ups':
      return {
        patient,
        admission: idOf(`${place}.admission.omar`),
        service: 'contact_note',
        date: '2026-02-02',
        organization,
      }
    case 'invitations':
      return { email: `${unique}@example.com`, role: 'staff', organization }
    case 'account-requests':
      return { email: `${unique}@example.com`, name: 'Asking', organization }
    case 'audit-events':
      return { at: daysAhead(0), action: 'create', outcome: 'success', organization }
    case 'messages':
      return { to: 'a@example.com', template: 'x', organization }
    case 'external-identities':
      return { user: idOf(`${place}.doctor`), externalId: unique, provider: 'firebase' }
    case 'login-sessions':
      return { user: idOf(`${place}.doctor`), expiresAt: daysAhead(1) }
    default:
      return { owner: idOf('auditor'), purpose: 'activation', expiresAt: daysAhead(1) }
  }
}

/** Out of reach: an account is not grantable there, every other row would point into another hospital. */
export function createStatus(collection: string, name: PersonName, place: Place): number {
  const scope = scopeIn(cellOf(collection, name), 'C')
  if (scope === undefined) return 403
  const reached = scope === 'all' || place === 'north' || (scope === 'trust' && place === 'annex')
  if (reached) return 201
  return collection === 'users' ? 403 : 400
}

/** Further sessions, so that the one that asks survives their deletion. */
export async function openSessionTargets(clinic: Clinic): Promise<Target[]> {
  const opened: Target[] = []
  for (const post of [...employees, 'patient' as const]) {
    const { session } = await clinic.openSession(idOf(`north.${post}`))
    opened.push({ id: session, place: 'north', owners: [`north.${post}`] })
  }
  for (const place of ['annex', 'south'] as const) {
    const { session } = await clinic.openSession(idOf(`${place}.doctor`))
    opened.push({ id: session, place })
  }
  return opened
}

export const tableOf = (collection: string): string => collection.replaceAll('-', '_')

/** Unique values that a copy of a row must not share; only rows that others point to are copied. */
const copyOf: Record<string, string | undefined> = {
  organizations: `jsonb_build_object('slug', gen_random_uuid())`,
  departments: `jsonb_build_object('name', gen_random_uuid())`,
  groups: `jsonb_build_object('name', gen_random_uuid())`,
  plans: `jsonb_build_object('slug', gen_random_uuid())`,
  users: `jsonb_build_object('username', gen_random_uuid(), 'email', gen_random_uuid(), 'phone', null)`,
  staff: `jsonb_build_object('user_id', null, 'employee_id', gen_random_uuid())`,
  patients: `jsonb_build_object('user_id', null, 'document_number', null, 'file_number', gen_random_uuid())`,
  admissions: `jsonb_build_object('status', 'ended', 'end_date', '2026-03-01', 'end_reason', 'completed')`,
  appointments: `jsonb_build_object('overbooked', true)`,
}

/**
 * Runs a deletion and puts the row back. A deletion that will succeed gets a copy of the row, for
 * the row itself may be one that others point to.
 */
export async function withRow<T>(
  { clinic, sql }: { clinic: Clinic; sql: App['sql'] },
  collection: string,
  { id }: Target,
  succeeds: boolean,
  act: (id: string) => Promise<T>,
): Promise<T> {
  const name = tableOf(collection)
  const override = copyOf[collection]
  const restore = `insert into "${name}" select (jsonb_populate_record(null::"${name}", $1)).* on conflict (id) do nothing`
  const found = await sql.query(
    `select to_jsonb(t) || ${override ?? "'{}'"} as row from "${name}" t where id = $1`,
    [id],
  )
  const row: Record<string, unknown> = found.rows[0]?.row ?? {}
  if (!succeeds || override === undefined) {
    const outcome = await act(id)
    if (override === undefined) await clinic.quietly(restore, [JSON.stringify(row)])
    return outcome
  }
  const copy = { ...row, id: randomUUID() }
  await clinic.quietly(restore, [JSON.stringify(copy)])
  const outcome = await act(copy.id)
  await clinic.quietly(`delete from "${name}" where id = $1`, [copy.id])
  return outcome
}

/** An answer as a stranger may compare it. */
export const withoutRequestId = ({ text }: Answer): string =>
  text.replace(/"requestId":"[^"]*"/g, '')
