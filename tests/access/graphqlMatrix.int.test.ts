import { randomUUID } from 'node:crypto'

import {
  accessTable,
  cellOf,
  changes,
  createStatus,
  draft,
  mayRead,
  openSessionTargets,
  people,
  scopeIn,
  statusFor,
  tableOf,
  type Target,
  targetsOf,
  withRow,
} from '../support/accessTable.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type Person, places } from '../support/clinic.ts'

/** Payload's default names: of one row, of a list. */
const names: Record<string, readonly [string, string]> = {
  organizations: ['Organization', 'Organizations'],
  departments: ['Department', 'Departments'],
  plans: ['Plan', 'Plans'],
  groups: ['Group', 'Groups'],
  users: ['User', 'Users'],
  staff: ['Staff', 'allStaff'],
  patients: ['Patient', 'Patients'],
  admissions: ['Admission', 'Admissions'],
  appointments: ['Appointment', 'Appointments'],
  diagnoses: ['Diagnosis', 'Diagnoses'],
  prescriptions: ['Prescription', 'Prescriptions'],
  requirements: ['Requirement', 'Requirements'],
  exams: ['Exam', 'Exams'],
  'follow-ups': ['FollowUp', 'FollowUps'],
  invitations: ['Invitation', 'Invitations'],
  'account-requests': ['AccountRequest', 'AccountRequests'],
  avatars: ['Avatar', 'Avatars'],
  'audit-events': ['AuditEvent', 'AuditEvents'],
  messages: ['Message', 'Messages'],
  'external-identities': ['ExternalIdentity', 'ExternalIdentities'],
  'login-sessions': ['LoginSession', 'LoginSessions'],
}
const collections = Object.keys(accessTable).filter((collection) => collection !== 'tokens')

let app: App
let clinic: Clinic
let sessions: Target[]

const targets = (collection: string): readonly Target[] => targetsOf(collection, sessions)

const ask = (query: string, variables: Record<string, unknown>, as?: Person) =>
  app.request('POST', '/api/graphql', { ...(as && { as }), body: { query, variables } })

const nameOf = (collection: string): readonly [string, string] => names[collection] ?? ['', '']

const readOne = (collection: string, id: string, as?: Person) =>
  ask(`query ($id: String!) { row: ${nameOf(collection)[0]}(id: $id) { id } }`, { id }, as)

const changeOne = (collection: string, id: string, as?: Person) => {
  const [one] = nameOf(collection)
  const data = { ...changes[collection] }
  if (collection === 'login-sessions') Object.assign(data, { ip: '1.1.1.1' })
  return ask(
    `mutation ($id: String!, $data: mutation${one}UpdateInput!) { row: update${one}(id: $id, data: $data) { id } }`,
    { id, data },
    as,
  )
}

const deleteOne = (collection: string, id: string, as?: Person) =>
  ask(`mutation ($id: String!) { row: delete${nameOf(collection)[0]}(id: $id) { id } }`, { id }, as)

/** The status that REST would have answered: GraphQL tells it beside each error. */
const told = ({ body }: { body: any }): number =>
  body.errors?.[0]?.extensions?.statusCode ?? (body.data?.row?.id ? 200 : 0)

const comparable = ({ body }: { body: any }): string =>
  JSON.stringify({ data: body.data, errors: body.errors })

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  sessions = await openSessionTargets(clinic)
  // Without a password nobody may unlink the one identity that lets them in.
  await app.sql.query(
    `insert into user_credentials (user_id, salt, hash) select id, '', '' from users`,
  )
})

afterAll(() => app.close())

it('nobody finds tokens or collections of the platform in the schema', async () => {
  const found = await ask(
    '{ __schema { queryType { fields { name } } mutationType { fields { name } } types { name } } }',
    {},
    clinic.people.root,
  )
  expect(found.body.data.__schema.queryType.fields.length).toBeGreaterThan(20)
  const text = found.text.toLowerCase()
  for (const word of [
    'token"',
    'tokens"',
    'payloadlocked',
    'payloadjob',
    'payloadkv',
    'payloadmigration',
    'payloadquerypreset',
  ])
    expect(text).not.toContain(`"${word.replace('"', '')}`)
  expect(text).not.toContain('tokenhash')
})

describe('anonymous requests', () => {
  it.each(collections)('are refused on %s', async (collection) => {
    const [one, many] = nameOf(collection)
    const id = targets(collection)[0]?.id ?? ''
    const answers = [
      await ask(`{ row: ${many} { totalDocs docs { id } } }`, {}),
      await ask(`{ row: count${many} { totalDocs } }`, {}),
      await readOne(collection, id),
      await changeOne(collection, id),
      await deleteOne(collection, id),
      await ask(`query ($id: String!) { row: docAccess${one}(id: $id) { read { permission } } }`, {
        id,
      }),
    ]
    expect(answers.slice(0, 5).map(told)).toEqual([401, 401, 401, 401, 401])
    expect(answers.map(({ body }) => body.data?.row ?? null).slice(0, 5)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe.each(people)('%s', (name) => {
  let person: Person
  beforeAll(() => {
    person = clinic.people[name]
  })

  it.each(collections)('lists and counts exactly the rows of %s in scope', async (collection) => {
    const [, many] = nameOf(collection)
    const rows = targets(collection)
    const query = `query ($ids: [String]) {
      list: ${many}(limit: 200, where: { id: { in: $ids } }) { totalDocs docs { id } }
      again: ${many}(limit: 200, where: { AND: [{ id: { in: $ids } }] }) { totalDocs }
      count: count${many}(where: { id: { in: $ids } }) { totalDocs }
    }`
    const { body } = await ask(query, { ids: rows.map(({ id }) => id) }, person)
    if (scopeIn(cellOf(collection, name), 'R') === undefined) {
      expect(body.errors.map((error: any) => error.extensions.statusCode)).toEqual([403, 403, 403])
      expect(body.data).toEqual({ list: null, again: null, count: null })
      return
    }
    const expected = rows.filter((row) => mayRead(collection, name, row)).map(({ id }) => id)
    expect(body.errors).toBeUndefined()
    expect(body.data.list.docs.map(({ id }: { id: string }) => id).sort()).toEqual(expected.sort())
    const { list, again, count } = body.data
    expect([list.totalDocs, again.totalDocs, count.totalDocs]).toEqual(
      expected.map(() => 0).length === expected.length
        ? [expected.length, expected.length, expected.length]
        : [],
    )
  })

  it.each(collections)(
    'reads, changes and deletes rows of %s as the table says',
    async (collection) => {
      const unknown = randomUUID()
      const strangers: Record<string, string> = {
        R: comparable(await readOne(collection, unknown, person)),
        U: comparable(await changeOne(collection, unknown, person)),
        D: comparable(await deleteOne(collection, unknown, person)),
      }
      const found: string[] = []
      const expected: string[] = []
      for (const row of targets(collection)) {
        const status = (letter: string): number => statusFor(collection, name, letter, row)
        const answers = {
          R: await readOne(collection, row.id, person),
          U: await changeOne(collection, row.id, person),
          D: await withRow({ clinic, sql: app.sql }, collection, row, status('D') === 200, (id) =>
            deleteOne(collection, id, person),
          ),
        }
        for (const [letter, answer] of Object.entries(answers)) {
          const label = `${letter} ${row.place} ${row.owners?.[0] ?? row.id.slice(0, 4)}`
          const same = told(answer) === 404 && comparable(answer) === strangers[letter]
          found.push(`${label} ${told(answer)}${same ? ' like unknown' : ''}`)
          const wanted = status(letter)
          expected.push(`${label} ${wanted}${wanted === 404 ? ' like unknown' : ''}`)
        }
      }
      expect(found).toEqual(expected)
    },
  )

  it.each(
    collections.filter((collection) => collection !== 'avatars' && collection !== 'admissions'),
  )('creates rows of %s as the table says', async (collection) => {
    const [one] = nameOf(collection)
    const found: string[] = []
    for (const place of places) {
      const answer = await ask(
        `mutation ($data: mutation${one}Input!) { row: create${one}(data: $data) { id } }`,
        { data: draft(collection, place) },
        person,
      )
      const status = told(answer)
      found.push(`${place} ${status === 200 ? 201 : status}`)
      if (status === 200)
        await clinic.quietly(`delete from "${tableOf(collection)}" where id = $1`, [
          answer.body.data.row.id,
        ])
    }
    expect(found).toEqual(
      places.map((place) => `${place} ${createStatus(collection, name, place)}`),
    )
  })
})

it('a doctor follows relations no further than the table', async () => {
  const { body } = await ask(
    `query ($id: String!) {
      a: Appointment(id: $id) { doctorName doctor { id email } patient { id firstName user { id email } organization { id name } } }
      b: Appointment(id: $id) { patient { createdBy { id } } }
    }`,
    { id: idOf('north.appointment.mona') },
    clinic.people['north.doctor'],
  )
  expect(body.data.a.doctor.email).toBe('doctor.work@north.example')
  expect(body.data.a.patient.firstName).toBe('mona')
  expect(body.data.a.patient.user).toBeNull()
})
