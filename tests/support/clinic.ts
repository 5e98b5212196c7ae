import { createHash } from 'node:crypto'

import { signSessionToken } from '../../src/services/sessions/sessionToken.ts'
import type { App } from './app.ts'

/** North Hospital and North Annex share a trust; South Clinic belongs to another (scenarios.md). */
export const places = ['north', 'annex', 'south'] as const
export type Place = (typeof places)[number]

/** People of every place, by the part they play there. */
const posts = {
  admin: 'hospital_admin',
  manager: 'department_manager',
  doctor: 'doctor',
  nurse: 'nurse',
  receptionist: 'receptionist',
  staff: 'staff',
  patient: 'patient',
} as const
export type Post = keyof typeof posts
type Employee = Exclude<Post, 'patient'>

/** Two departments: the manager, the doctor and the nurse are of the first. */
const heartPeople: readonly Post[] = ['manager', 'doctor', 'nurse']
export const isOfHeart = (post: Post): boolean => heartPeople.includes(post)

export type PersonName = 'root' | 'root2' | 'auditor' | `${Place}.${Post}`

/** Somebody who can sign in: the token is that of a live session. */
export type Person = { name: PersonName; id: string; role: string; token: string; session: string }

type Row = Record<string, unknown>

export type Clinic = {
  people: Record<PersonName, Person>
  /** Inserts rows behind the application's back, triggers and all. */
  insert: (table: string, rows: readonly Row[]) => Promise<void>
  /** Does something to rows without triggers and foreign keys, to put things back. */
  quietly: (statement: string, values?: unknown[]) => Promise<void>
  /** A new session of somebody, as a sign-in would open it. */
  openSession: (userId: string) => Promise<{ token: string; session: string }>
}

/** The id of a fixture row, the same in every run: `idOf('north.patient.mona')`. */
export function idOf(label: string): string {
  const hex = createHash('sha256').update(label).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A moment some days from now, at full hours, so that appointments of a fixture never overlap. */
export function daysAhead(days: number, hour = 9): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
}

const trustOf = (place: Place): string => (place === 'south' ? 'T2' : 'T1')
const isEmployee = (post: Post): post is Employee => post !== 'patient'
const postNames = Object.keys(posts) as Post[]
const patientNames = ['mona', 'omar'] as const

function organizationRows(): Row[] {
  const settings = { locale: 'en', timezone: 'Africa/Cairo', phone_country: 'EG', currency: 'EGP' }
  const organization = (name: string, kind: string, parent: string | null): Row => ({
    id: idOf(name),
    name: `${name} of medicine`,
    slug: name.toLowerCase(),
    kind,
    parent_id: parent && idOf(parent),
    city: 'Cairo',
    default_cost: 300,
    plan_id: parent && idOf('plan'),
    ...settings,
  })
  return [
    organization('T1', 'trust', null),
    organization('T2', 'trust', null),
    ...places.map((place) => organization(place, 'hospital', trustOf(place))),
  ]
}

function userRows(place: Place): Row[] {
  return postNames.map((post, index) => ({
    id: idOf(`${place}.${post}`),
    username: `${place}.${post}`,
    email: `${place}.${post}@example.com`,
    phone: `+2010${places.indexOf(place)}000000${index}`,
    first_name: post,
    last_name: place,
    role: posts[post],
    status: 'active',
    is_staff: post === 'admin' || post === 'manager',
    is_superuser: false,
    organization_id: idOf(place),
    department_id: isEmployee(post)
      ? idOf(`${place}.${isOfHeart(post) ? 'heart' : 'lungs'}`)
      : null,
    view_scope: 'organization',
  }))
}

function staffRows(place: Place): Row[] {
  return postNames.filter(isEmployee).map((post, index) => ({
    id: idOf(`${place}.staff.${post}`),
    first_name: post,
    last_name: place,
    email: `${post}.work@${place}.example`,
    phone: `+2011${places.indexOf(place)}000000${index}`,
    license_number: `LIC-${place}-${post}`,
    employee_id: `E-${place}-${post}`,
    staff_type: post === 'doctor' ? 'physician' : 'other',
    status: 'active',
    organization_id: idOf(place),
    department_id: idOf(`${place}.${isOfHeart(post) ? 'heart' : 'lungs'}`),
    user_id: idOf(`${place}.${post}`),
  }))
}

/** Two patients, Mona with an account, each with one row of every clinical collection. */
async function insertClinicalRows(insert: Clinic['insert'], place: Place): Promise<void> {
  const organization_id = idOf(place)
  const each = (make: (name: (typeof patientNames)[number], index: number) => Row): Row[] =>
    patientNames.map((name, index) => ({
      patient_id: idOf(`${place}.patient.${name}`),
      organization_id,
      ...make(name, index),
    }))
  await insert(
    'patients',
    patientNames.map((name, index) => ({
      id: idOf(`${place}.patient.${name}`),
      organization_id,
      first_name: name,
      last_name: 'Ali',
      phone: `+2012${places.indexOf(place)}000000${index}`,
      document_type: 'CC',
      document_number: `${index}`,
      user_id: name === 'mona' ? idOf(`${place}.patient`) : null,
    })),
  )
  await insert(
    'admissions',
    each((name) => ({
      id: idOf(`${place}.admission.${name}`),
      start_date: '2026-01-05',
      status: 'active',
    })),
  )
  await insert(
    'appointments',
    [...patientNames, 'blank' as const].map((name, index) => ({
      id: idOf(`${place}.appointment.${name}`),
      organization_id,
      patient_id: idOf(`${place}.patient.${name === 'blank' ? 'omar' : name}`),
      doctor_id: idOf(`${place}.staff.doctor`),
      starts_at: daysAhead(30, 8 + index),
      ends_at: daysAhead(30, 9 + index),
      status: 'pending',
      overbooked: false,
    })),
  )
  for (const table of ['diagnoses', 'prescriptions', 'requirements']) {
    await insert(
      table,
      each((name) => ({
        id: idOf(`${place}.${table}.${name}`),
        appointment_id: idOf(`${place}.appointment.${name}`),
        text: 'rest and water',
        author_id: idOf(`${place}.doctor`),
      })),
    )
  }
  await insert(
    'exams',
    each((name) => ({
      id: idOf(`${place}.exam.${name}`),
      admission_id: idOf(`${place}.admission.${name}`),
      kind: 'contact_note',
      performed_on: '2026-02-01',
      contact_note_text: 'slept well',
      registered_by_id: idOf(`${place}.${name === 'mona' ? 'doctor' : 'nurse'}`),
    })),
  )
  await insert(
    'follow_ups',
    each((name) => ({
      id: idOf(`${place}.follow-up.${name}`),
      admission_id: idOf(`${place}.admission.${name}`),
      exam_id: idOf(`${place}.exam.${name}`),
      service: 'contact_note',
      date: '2026-02-01',
    })),
  )
}

async function insertPlace(insert: Clinic['insert'], place: Place): Promise<void> {
  const organization_id = idOf(place)
  await insert(
    'departments',
    ['heart', 'lungs'].map((name) => ({ id: idOf(`${place}.${name}`), name, organization_id })),
  )
  await insert('users', userRows(place))
  await insert('staff', staffRows(place))
  await insertClinicalRows(insert, place)
  await insert('invitations', [
    {
      id: idOf(`${place}.invitation`),
      email: `guest@${place}.example`,
      role: 'staff',
      status: 'pending',
      expires_at: daysAhead(3),
      organization_id,
    },
  ])
  await insert('account_requests', [
    {
      id: idOf(`${place}.account-request`),
      email: `asks@${place}.example`,
      name: 'Asking Person',
      status: 'pending',
      organization_id,
    },
  ])
  await insert('logos', [
    {
      id: idOf(`${place}.logo`),
      filename: `${idOf(`${place}.logo`)}.png`,
      mime_type: 'image/png',
      organization_id,
    },
  ])
  await insert('messages', [
    {
      id: idOf(`${place}.message`),
      to: `someone@${place}.example`,
      template: 'activation',
      status: 'sent',
      organization_id,
    },
  ])
  const users = postNames.map((post) => `${place}.${post}`)
  await insert(
    'avatars',
    users.map((name) => ({
      id: idOf(`${name}.avatar`),
      owner_id: idOf(name),
      filename: `${idOf(`${name}.avatar`)}.webp`,
      mime_type: 'image/webp',
    })),
  )
  await insert(
    'external_identities',
    users.map((name) => ({
      id: idOf(`${name}.identity`),
      user_id: idOf(name),
      provider: 'firebase',
      external_id: name,
    })),
  )
  await insert(
    'audit_events',
    users.map((name) => ({
      id: idOf(`${name}.event`),
      at: daysAhead(-1),
      actor_id: idOf(name),
      action: 'login.succeeded',
      outcome: 'success',
      organization_id,
    })),
  )
  await insert('audit_events', [
    {
      id: idOf(`${place}.event`),
      at: daysAhead(-1),
      action: 'patient.read',
      outcome: 'success',
      organization_id,
      patient_id: idOf(`${place}.patient.mona`),
    },
  ])
}

/** Everybody above the places: two system administrators and one of the national audit team. */
async function insertNationalRows(insert: Clinic['insert']): Promise<void> {
  await insert('groups', [
    { id: idOf('group'), name: 'Examiners', kind: 'organization' },
    { id: idOf('group.system'), name: 'Platform', kind: 'system' },
  ])
  await insert(
    'groups_permissions',
    ['group', 'group.system'].map((name) => ({
      order: 1,
      parent_id: idOf(name),
      value: 'exams.update',
    })),
  )
  await insert('plans', [{ id: idOf('plan'), name: 'Large', slug: 'large', max_users: 0 }])
  await insert('organizations', organizationRows())
  const above = { root: 'system_admin', root2: 'system_admin', auditor: 'audit_team' }
  await insert(
    'users',
    Object.entries(above).map(([name, role]) => ({
      id: idOf(name),
      username: name,
      email: `${name}@example.com`,
      first_name: name,
      last_name: 'Above',
      role,
      status: 'active',
      is_staff: true,
      is_superuser: role === 'system_admin',
    })),
  )
  await insert('avatars', [
    {
      id: idOf('auditor.avatar'),
      owner_id: idOf('auditor'),
      filename: 'auditor.webp',
      mime_type: 'image/webp',
    },
  ])
  await insert('tokens', [
    {
      id: idOf('token'),
      owner_id: idOf('auditor'),
      purpose: 'password-reset',
      token_hash: 'f'.repeat(64),
      expires_at: daysAhead(1),
    },
  ])
}

/**
 * Three hospitals with one person of every role and rows of every collection in each, and a live
 * session for everybody; no password is hashed.
 */
export async function openClinic({ payload, sql }: App): Promise<Clinic> {
  const insert: Clinic['insert'] = async (table, rows) => {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first)
      .map((name) => `"${name}"`)
      .join(', ')
    await sql.query(
      `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows)],
    )
  }
  const quietly: Clinic['quietly'] = async (statement, values = []) => {
    const client = await sql.connect()
    try {
      await client.query('set session_replication_role = replica')
      await client.query(statement, values)
    } finally {
      await client.query('set session_replication_role = origin')
      client.release()
    }
  }
  const openSession: Clinic['openSession'] = async (userId) => {
    const expires = new Date(Date.now() + 3_600_000)
    const opened = await sql.query<{ id: string }>(
      'insert into login_sessions (user_id, expires_at, last_seen_at, revision) values ($1, $2, now(), 1) returning id',
      [userId, expires.toISOString()],
    )
    const session = opened.rows[0]?.id ?? ''
    return { session, token: await signSessionToken(payload.secret, session, expires) }
  }

  await insertNationalRows(insert)
  for (const place of places) await insertPlace(insert, place)
  const names: PersonName[] = [
    'root',
    'root2',
    'auditor',
    ...places.flatMap((place) => postNames.map((post) => `${place}.${post}` as const)),
  ]
  const found = await sql.query<{ id: string; role: string }>('select id, role from users')
  const roles = new Map(found.rows.map(({ id, role }) => [id, role]))
  const people = {} as Record<PersonName, Person>
  for (const name of names) {
    const id = idOf(name)
    people[name] = { name, id, role: roles.get(id) ?? '', ...(await openSession(id)) }
  }
  return { people, insert, quietly, openSession }
}
