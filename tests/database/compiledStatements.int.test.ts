import { postgresAdapter } from '@payloadcms/db-postgres'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

import { type App, bootApp } from '../support/app.ts'
import { idOf, openClinic } from '../support/clinic.ts'

let app: App
/** The adapter as it comes, over the same tables and connections. */
let plain: Pick<PostgresAdapter, 'find' | 'findOne' | 'count' | 'create' | 'updateOne'>

type Question = Record<string, unknown> & { collection: string }

beforeAll(async () => {
  app = await bootApp()
  const clinic = await openClinic(app)
  const { payload } = app
  const { find, findOne, count, create, updateOne } = postgresAdapter({
    idType: 'uuid',
    push: false,
    pool: {},
  }).init({ payload })
  plain = { ...payload.db, find, findOne, count, create, updateOne }
  await clinic.quietly(
    `update patients set weight_kg = 71.5, gender = 'female' where first_name = 'mona'`,
  )
  await clinic.quietly(`update appointments set note = '{"root": {"children": []}}'`)
  // Rows of one instant have no order in the adapter's own lists.
  for (const table of ['patients', 'appointments', 'exams', 'organizations', 'users', 'staff']) {
    await clinic.quietly(`update ${table} set created_at = '2026-01-02 03:04:05.6+00'::timestamptz + n * interval '1 minute'
      from (select id, row_number() over (order by id) as n from ${table}) numbered where numbered.id = ${table}.id`)
  }
})

afterAll(() => app.close())

/** As it would be told: what is undefined is nowhere. */
const told = (value: unknown): string => JSON.stringify(value)

async function expectSame(method: 'find' | 'findOne' | 'count', question: Question) {
  const ask = async (adapter: any) => told(await adapter[method](structuredClone(question)))
  expect(await ask(app.payload.db)).toBe(await ask(plain))
}

const north = idOf('north')
const mona = idOf('north.patient.mona')
const omar = idOf('north.patient.omar')
const page = { limit: 5, page: 1 }

const questions: Record<string, Question> = {
  'a page of a hospital': {
    collection: 'patients',
    ...page,
    where: { organization: { equals: north } },
  },
  'two conditions, one within the other': {
    collection: 'patients',
    ...page,
    where: {
      and: [{ gender: { equals: 'female' } }, { and: [{ organization: { equals: north } }] }],
    },
  },
  'the second page': {
    collection: 'patients',
    limit: 1,
    page: 2,
    where: { organization: { equals: north } },
  },
  'a page behind the last': {
    collection: 'patients',
    limit: 5,
    page: 9,
    where: { organization: { equals: north } },
  },
  'a page far behind the last': { collection: 'patients', limit: 5, page: 900 },
  everything: { collection: 'patients', ...page },
  'everything, unlimited': {
    collection: 'patients',
    limit: 0,
    where: { id: { in: [mona, omar] } },
  },
  'without a total': { collection: 'patients', ...page, pagination: false },
  nothing: { collection: 'patients', ...page, where: { id: { in: [] } } },
  'either of two': {
    collection: 'patients',
    ...page,
    where: { or: [{ gender: { equals: 'female' } }, { firstName: { equals: 'omar' } }] },
  },
  'no branches': { collection: 'patients', ...page, where: { and: [], or: [] } },
  'empty branches': { collection: 'patients', ...page, where: { and: [{}, { or: [] }] } },
  'not equal, where some are empty': {
    collection: 'patients',
    ...page,
    where: { gender: { not_equals: 'male' } },
  },
  'equal to nothing': { collection: 'patients', ...page, where: { gender: { equals: null } } },
  'different from nothing': {
    collection: 'patients',
    ...page,
    where: { gender: { not_equals: null } },
  },
  present: { collection: 'patients', ...page, where: { weightKg: { exists: 'true' } } },
  absent: { collection: 'patients', ...page, where: { weightKg: { exists: false } } },
  'a number as text': {
    collection: 'patients',
    ...page,
    where: { weightKg: { greater_than: '70' } },
  },
  'a range': {
    collection: 'patients',
    ...page,
    where: { weightKg: { greater_than: 70, less_than_equal: 72 } },
  },
  'yes as text': { collection: 'patients', ...page, where: { isActive: { equals: 'true' } } },
  'in a list as text': {
    collection: 'patients',
    ...page,
    where: { documentNumber: { in: '0,1' } },
  },
  'not in a list': {
    collection: 'patients',
    ...page,
    where: { documentNumber: { not_in: ['0'] } },
  },
  'a relation not in a list': {
    collection: 'patients',
    ...page,
    where: { user: { not_in: [mona] } },
  },
  'part of a text': {
    collection: 'patients',
    ...page,
    where: { searchText: { contains: 'ona al' } },
  },
  'words of a text': { collection: 'patients', ...page, where: { fullName: { like: 'ali mona' } } },
  'an id that is none': { collection: 'patients', ...page, where: { id: { equals: 'nonsense' } } },
  'a field of a relation': {
    collection: 'patients',
    ...page,
    where: { 'organization.slug': { equals: 'north' } },
  },
  'a day': {
    collection: 'appointments',
    ...page,
    where: { startsAt: { greater_than: '2026-01-01' } },
  },
  'no day': {
    collection: 'appointments',
    ...page,
    where: { startsAt: { greater_than: 'nonsense' } },
  },
  'an order': { collection: 'appointments', ...page, sort: ['doctorName', '-startsAt'] },
  'an order by the id': { collection: 'appointments', ...page, sort: 'id' },
  'some fields': { collection: 'appointments', ...page, select: { patient: true, note: true } },
  'all fields but one': { collection: 'appointments', ...page, select: { note: false } },
  'no field': { collection: 'appointments', ...page, select: {} },
  'a group': { collection: 'exams', ...page, select: { contact_note: true } },
  'all but a group': { collection: 'exams', ...page, select: { contact_note: false } },
  'part of a group': { collection: 'exams', ...page, select: { contact_note: { text: true } } },
  'by a field of a group': {
    collection: 'exams',
    ...page,
    where: { 'contact_note.text': { exists: true } },
  },
  'a list within documents': { collection: 'organizations', ...page },
  accounts: { collection: 'users', ...page, sort: 'username' },
}

describe('compiled reads', () => {
  it.each(Object.entries(questions))('answers as the adapter does: %s', async (_, question) => {
    const { collection, where, select } = question
    await expectSame('find', question)
    await expectSame('findOne', { collection, where, select })
    await expectSame('count', { collection, where })
  })

  it.each([
    'staff',
    'invitations',
    'account-requests',
    'avatars',
    'departments',
    'logos',
    'patients',
    'admissions',
    'appointments',
    'diagnoses',
    'prescriptions',
    'requirements',
    'exams',
    'follow-ups',
    'audit-events',
    'messages',
    'login-sessions',
    'external-identities',
    'organizations',
    'users',
    'plans',
    'groups',
    'tokens',
    'payload-preferences',
  ])('answers as the adapter does for each row of %s', async (collection) => {
    await expectSame('find', { collection, limit: 50, page: 1, sort: 'id' })
  })
})

describe('compiled writes', () => {
  const invitation = (email: string) => ({
    email,
    role: 'staff',
    status: 'pending',
    organization: { id: north },
    expiresAt: new Date('2027-01-01T00:00:00Z'),
    sendCount: 0,
  })
  const department = (name: string) => ({ name, organization: { id: north }, manager: null })

  it('stores and gives back what the adapter stores and gives back', async () => {
    const store = async (adapter: any, name: string) => {
      const made = await adapter.create({ collection: 'departments', data: department(name) })
      const { revision } = made
      const changed = await adapter.updateOne({
        collection: 'departments',
        id: made.id,
        data: { name: `${name} two`, revision },
      })
      const { id: _id, createdAt, updatedAt, name: kept, ...rest } = changed
      expect(createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
      expect(updatedAt >= createdAt).toBe(true)
      expect(kept).toBe(`${name} two`)
      return told(rest)
    }
    expect(await store(app.payload.db, 'bones')).toBe(await store(plain, 'eyes'))
  })

  it('changes nothing where there is no such row', async () => {
    const missing = { collection: 'departments', id: mona, data: { name: 'nowhere' } } as const
    expect(await app.payload.db.updateOne(missing)).toBeNull()
  })

  it('tells a value that is taken as the adapter tells it', async () => {
    const twice = async (adapter: any) => {
      const data = invitation('twice@north.example')
      await adapter
        .create({ collection: 'departments', data: department('skin') })
        .catch(() => null)
      const error: any = await adapter
        .create({ collection: 'departments', data: department('skin') })
        .catch((caught: unknown) => caught)
      expect(data.email).toContain('twice')
      return told({ name: error.name, status: error.status, data: error.data })
    }
    expect(await twice(app.payload.db)).toBe(await twice(plain))
  })
})
