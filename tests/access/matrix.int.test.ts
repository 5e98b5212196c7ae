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
  withoutRequestId,
  withRow,
} from '../support/accessTable.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type Person, places } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let sessions: Target[]

const targets = (collection: string): readonly Target[] => targetsOf(collection, sessions)

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

const collections = Object.keys(accessTable)

describe('anonymous requests', () => {
  it.each(collections)('are refused on %s with 401, whatever they try', async (collection) => {
    const [row] = targets(collection)
    const path = `/api/${collection}`
    const tried = await Promise.all([
      app.request('GET', path),
      app.request('GET', `${path}/count`),
      app.request('GET', `${path}/${row?.id}`),
      app.request('GET', `${path}/${randomUUID()}`),
      // Anybody may ask for an account, through a door of its own (tests/organizations/registration).
      ...(collection === 'account-requests'
        ? []
        : [
            app.request('POST', path, {
              body: collection === 'avatars' ? {} : draft(collection, 'north'),
            }),
          ]),
      app.request('PATCH', `${path}/${row?.id}`, { body: changes[collection] }),
      app.request('PATCH', `${path}?where[id][equals]=${row?.id}`, { body: changes[collection] }),
      app.request('DELETE', `${path}/${row?.id}`),
      app.request('DELETE', `${path}?where[id][equals]=${row?.id}`),
    ])
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 401))
    expect(new Set(tried.map(({ body }) => body.errors[0].code))).toEqual(
      new Set(['unauthenticated']),
    )
  })
})

describe.each(people)('%s', (name) => {
  let person: Person
  beforeAll(() => {
    person = clinic.people[name]
  })

  it.each(collections)('lists and counts exactly the rows of %s in scope', async (collection) => {
    const rows = targets(collection)
    const query = `where[id][in]=${rows.map(({ id }) => id).join(',')}&limit=200`
    const list = await app.request('GET', `/api/${collection}?${query}`, { as: person })
    const count = await app.request('GET', `/api/${collection}/count?${query}`, { as: person })
    if (scopeIn(cellOf(collection, name), 'R') === undefined) {
      expect([list.status, count.status]).toEqual([403, 403])
      expect(list.body.docs).toBeUndefined()
      return
    }
    const expected = rows.filter((row) => mayRead(collection, name, row)).map(({ id }) => id)
    expect(list.body.docs?.map(({ id }: { id: string }) => id).sort()).toEqual(expected.sort())
    expect([list.status, list.body.totalDocs]).toEqual([200, expected.length])
    expect([count.status, count.body.totalDocs]).toEqual([200, expected.length])
  })

  it.each(collections)(
    'reads, changes and deletes rows of %s as the table says',
    async (collection) => {
      const path = `/api/${collection}`
      const unknown = `${path}/${randomUUID()}`
      const strangers: Record<string, string> = {
        R: withoutRequestId(await app.request('GET', unknown, { as: person })),
        U: withoutRequestId(
          await app.request('PATCH', unknown, { as: person, body: changes[collection] }),
        ),
        D: withoutRequestId(await app.request('DELETE', unknown, { as: person })),
      }
      const found: string[] = []
      const expected: string[] = []
      for (const row of targets(collection)) {
        const status = (letter: string): number => statusFor(collection, name, letter, row)
        const answers = {
          R: await app.request('GET', `${path}/${row.id}`, { as: person }),
          U: await app.request('PATCH', `${path}/${row.id}`, {
            as: person,
            body: changes[collection],
          }),
          D: await withRow({ clinic, sql: app.sql }, collection, row, status('D') === 200, (id) =>
            app.request('DELETE', `${path}/${id}`, { as: person }),
          ),
        }
        for (const [letter, answer] of Object.entries(answers)) {
          const label = `${letter} ${row.place} ${row.owners?.[0] ?? row.id.slice(0, 4)}`
          const same = answer.status === 404 && withoutRequestId(answer) === strangers[letter]
          found.push(`${label} ${answer.status}${same ? ' like unknown' : ''}`)
          const told = status(letter)
          expected.push(`${label} ${told}${told === 404 ? ' like unknown' : ''}`)
        }
      }
      expect(found).toEqual(expected)
    },
  )

  it.each(
    collections.filter((collection) => !['avatars', 'account-requests'].includes(collection)),
  )('creates rows of %s as the table says', async (collection) => {
    const found: string[] = []
    for (const place of places) {
      // The patient's open admission would be in the way of a second one.
      if (collection === 'admissions')
        await clinic.quietly(
          `update admissions set status = 'ended', end_date = '2026-02-20', end_reason = 'completed' where id = $1`,
          [idOf(`${place}.admission.omar`)],
        )
      const body = draft(collection, place)
      const answer = await app.request('POST', `/api/${collection}`, { as: person, body })
      found.push(`${place} ${answer.status}`)
      if (answer.status === 201)
        await clinic.quietly(`delete from "${tableOf(collection)}" where id = $1`, [
          answer.body.doc.id,
        ])
      if (collection === 'admissions')
        await clinic.quietly(
          `update admissions set status = 'active', end_date = null, end_reason = null where id = $1`,
          [idOf(`${place}.admission.omar`)],
        )
    }
    expect(found).toEqual(
      places.map((place) => `${place} ${createStatus(collection, name, place)}`),
    )
  })
})
