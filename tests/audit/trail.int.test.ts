import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { runCommand } from '../support/runCommand.ts'

let app: App
let clinic: Clinic
let root: string
let reception: string
let doctor: string

const secret = 'an orchard behind the 7 walls'
const newSecret = 'a lighthouse beyond 9 harbours'

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  root = clinic.people.root.token
  reception = clinic.people['north.receptionist'].token
  doctor = clinic.people['north.doctor'].token
  const { savePassword } = await import('../../src/services/accounts/savePassword.ts')
  const { createLocalReq } = await import('payload')
  await savePassword(await createLocalReq({}, app.payload), clinic.people['north.nurse'].id, secret)
}, 120_000)

afterAll(() => app.close())

type Asked = Answer & { requestId: string }

/** Sends a request as the HTTP process would hand it on, with a number of its own. */
async function send(
  method: string,
  path: string,
  body?: unknown,
  as: string | null = root,
): Promise<Asked> {
  const requestId = randomUUID()
  const headers = {
    'x-request-id': requestId,
    'x-client-ip': '192.0.2.7',
    'user-agent': 'tests/1.0',
  }
  const answer = await app.request(method, `/api/${path}`, {
    ...(as !== null && { as }),
    ...(body !== undefined && { body }),
    headers,
  })
  return { ...answer, requestId }
}

type Event = Record<string, unknown> & { action: string; changes: Record<string, unknown> | null }

async function eventsOf({ requestId }: Asked): Promise<Event[]> {
  const { rows } = await app.sql.query<Event>(
    'select * from audit_events where request_id = $1 order by at, id',
    [requestId],
  )
  return rows
}

/** Refusals and openings are written after the answer, within a second. */
async function eventsLaterOf(asked: Asked, count: number): Promise<Event[]> {
  for (let waited = 0; waited < 1500; waited += 50) {
    const events = await eventsOf(asked)
    if (events.length >= count) return events
    await pause(50)
  }
  return eventsOf(asked)
}

const newPatient = (more: object = {}) =>
  send(
    'POST',
    'patients',
    { firstName: 'Rania', lastName: 'Fathy', city: 'Giza', ...more },
    reception,
  )

describe('every change leaves one event', () => {
  it('of a patient: created, changed, deleted', async () => {
    const created = await newPatient({
      clinicalDiagnosis: 'obstructive sleep apnoea',
      weightKg: 91.5,
    })
    const { id } = created.body.doc
    const common = {
      actor_id: clinic.people['north.receptionist'].id,
      actor_name: 'receptionist north',
      outcome: 'success',
      organization_id: idOf('north'),
      collection: 'patients',
      document_id: id,
      patient_id: id,
      ip: '192.0.2.7',
      user_agent: 'tests/1.0',
    }
    expect(await eventsOf(created)).toEqual([
      expect.objectContaining({ ...common, action: 'create' }),
    ])
    const [creation] = await eventsOf(created)
    expect(creation?.changes).toMatchObject({
      city: { from: null, to: 'Giza' },
      clinicalDiagnosis: { from: null, to: '•••' },
      weightKg: { from: null, to: '•••' },
    })
    const changed = await send(
      'PATCH',
      `patients/${id}`,
      { city: 'Luxor', clinicalDiagnosis: 'none', payer: null },
      reception,
    )
    expect(await eventsOf(changed)).toEqual([
      expect.objectContaining({ ...common, action: 'update' }),
    ])
    const [change] = await eventsOf(changed)
    expect(change?.changes).toEqual({
      city: { from: 'Giza', to: 'Luxor' },
      clinicalDiagnosis: { from: '•••', to: '•••' },
    })
    const deleted = await send('DELETE', `patients/${id}`)
    expect(await eventsOf(deleted)).toEqual([
      expect.objectContaining({
        action: 'delete',
        actor_id: clinic.people.root.id,
        patient_id: null,
        document_id: id,
        collection: 'patients',
        organization_id: idOf('north'),
      }),
    ])
    expect((await eventsOf(created))[0]).toMatchObject({ patient_id: null, document_id: id })
  })

  it('of every other collection that people edit', async () => {
    const organization = idOf('north')
    const patient = idOf('north.patient.mona')
    const rows: Record<string, [create: object, change: object]> = {
      organizations: [{ name: 'Traced', slug: 'traced', kind: 'clinic' }, { city: 'Cairo' }],
      departments: [{ organization, name: 'Traced' }, { nameAr: 'أثر' }],
      plans: [{ name: 'Traced', slug: 'traced', maxUsers: 3 }, { maxUsers: 4 }],
      groups: [{ name: 'Traced', kind: 'organization' }, { permissions: ['exams.read'] }],
      users: [{ organization, username: 'traced', role: 'staff' }, { title: 'Dr' }],
      staff: [
        { organization, firstName: 'Traced', lastName: 'Person', employeeId: 'T-1' },
        { jobTitle: 'Clerk' },
      ],
      invitations: [
        { organization, email: 'traced@x.example', role: 'staff' },
        { department: idOf('north.heart') },
      ],
      appointments: [
        {
          organization,
          patient,
          doctor: idOf('north.staff.doctor'),
          startsAt: '2031-01-01T09:00:00Z',
        },
        { status: 'confirmed' },
      ],
    }
    for (const [slug, [create, change]] of Object.entries(rows)) {
      const created = await send('POST', slug, create)
      expect([slug, created.status]).toEqual([slug, 201])
      const path = `${slug}/${created.body.doc.id}`
      const answers = [created, await send('PATCH', path, change), await send('DELETE', path)]
      const actions = await Promise.all(answers.map(eventsOf))
      expect([slug, actions.map((events) => events.map(({ action }) => action))]).toEqual([
        slug,
        [['create'], ['update'], ['delete']],
      ])
      for (const [event] of actions)
        expect(event).toMatchObject({
          actor_id: clinic.people.root.id,
          collection: slug,
          document_id: created.body.doc.id,
        })
      const isAbout = { users: 'subject_id', appointments: 'patient_id' }[slug]
      if (isAbout)
        expect(actions[1]?.[0]?.[isAbout]).toBe(isAbout === 'subject_id' ? null : patient)
    }
  })

  it('over GraphQL and in bulk, one for each row', async () => {
    const [one, two] = [await newPatient(), await newPatient()]
    const ids = [one.body.doc.id, two.body.doc.id]
    const bulk = await send(
      'PATCH',
      `patients?where[id][in]=${ids.join(',')}`,
      { city: 'Aswan' },
      reception,
    )
    expect((await eventsOf(bulk)).map(({ document_id }) => document_id).sort()).toEqual(ids.sort())
    const query = `mutation { updatePatient(id: "${ids[0]}", data: {city: "Qena"}) { id } }`
    const graphql = await send('POST', 'graphql', { query }, reception)
    expect(await eventsOf(graphql)).toEqual([
      expect.objectContaining({
        action: 'update',
        document_id: ids[0],
        changes: { city: { from: 'Aswan', to: 'Qena' } },
      }),
    ])
  })

  it('an exam’s values never show, only that they changed', async () => {
    const body = {
      patient: idOf('north.patient.mona'),
      admission: idOf('north.admission.mona'),
      kind: 'psychology',
      psychology: { beckDepression: 33, beckAnxiety: 44, quality: 7, quantity: 8 },
    }
    const created = await send('POST', 'exams', body, doctor)
    const [event, ...more] = await eventsOf(created)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      action: 'create',
      collection: 'exams',
      patient_id: idOf('north.patient.mona'),
    })
    expect(event?.changes).toMatchObject({
      'psychology.beckDepression': { from: null, to: '•••' },
      'psychology.total': { from: null, to: '•••' },
      kind: { from: null, to: 'psychology' },
    })
    expect(JSON.stringify(event?.changes)).not.toMatch(/33|44/)
  })

  it('a request that changes nothing is still an update, one that fails leaves none', async () => {
    const before = (await app.sql.query('select count(*)::int as n from audit_events')).rows[0].n
    const failed = [
      await newPatient({ firstName: '' }),
      await newPatient({ birthDate: 'never' }),
      await send(
        'PATCH',
        `patients/${idOf('north.patient.mona')}`,
        { city: 'Giza', revision: 900 },
        reception,
      ),
      await send('POST', 'departments', { organization: idOf('north'), name: 'heart' }),
      await send('DELETE', `patients/${idOf('north.patient.mona')}`),
    ]
    expect(failed.map(({ status }) => status)).toEqual([400, 400, 409, 400, 409])
    await pause(100)
    expect((await app.sql.query('select count(*)::int as n from audit_events')).rows[0].n).toBe(
      before,
    )
  })
})

describe('signing in and out', () => {
  const nurse = () => clinic.people['north.nurse'].id
  const enter = (identifier: string, password: string) =>
    send('POST', 'users/login', { identifier, password }, null)

  it('leaves one event each, about the account', async () => {
    const opened = await enter('north.nurse', secret)
    expect(opened.status).toBe(200)
    const about = {
      actor_id: nurse(),
      subject_id: nurse(),
      actor_name: 'nurse north',
      organization_id: idOf('north'),
      ip: '192.0.2.7',
      user_agent: 'tests/1.0',
    }
    expect(await eventsOf(opened)).toEqual([
      expect.objectContaining({ ...about, action: 'login.succeeded', outcome: 'success' }),
    ])
    const failed = await enter('north.nurse@example.com', 'something else 99')
    expect(failed.status).toBe(401)
    expect(await eventsOf(failed)).toEqual([
      expect.objectContaining({
        action: 'login.failed',
        outcome: 'failure',
        subject_id: nurse(),
        organization_id: idOf('north'),
      }),
    ])
    const closed = await send('POST', 'users/logout', undefined, opened.body.token)
    expect(await eventsOf(closed)).toEqual([
      expect.objectContaining({ ...about, action: 'logout' }),
    ])
  })

  it('an unknown name leaves an event about nobody, without the name', async () => {
    const failed = await enter('who.is.this', 'some password 12')
    expect(await eventsOf(failed)).toEqual([
      expect.objectContaining({
        action: 'login.failed',
        outcome: 'failure',
        subject_id: null,
        actor_id: null,
      }),
    ])
    expect(JSON.stringify(await eventsOf(failed))).not.toContain('who.is.this')
  })

  it('over GraphQL too', async () => {
    const query = `mutation { loginUser(identifier: "north.nurse", password: "${secret}") { token } }`
    const opened = await send('POST', 'graphql', { query }, null)
    expect((await eventsOf(opened)).map(({ action }) => action)).toEqual(['login.succeeded'])
    const closed = await send(
      'POST',
      'graphql',
      { query: 'mutation { logoutUser }' },
      opened.body.data.loginUser.token,
    )
    expect((await eventsOf(closed)).map(({ action }) => action)).toEqual(['logout'])
  })

  it('a new password leaves its event, never itself', async () => {
    const set = await send('PATCH', `users/${nurse()}`, { password: newSecret })
    expect(set.status).toBe(200)
    expect((await eventsOf(set)).map(({ action, subject_id }) => [action, subject_id])).toEqual(
      expect.arrayContaining([['password.set', nurse()]]),
    )
    expect((await enter('north.nurse', newSecret)).status).toBe(200)
    expect((await enter('north.nurse', secret)).status).toBe(401)
  })
})

describe('a refusal', () => {
  it.each([
    [
      'a receptionist writing a diagnosis',
      () =>
        send(
          'POST',
          'diagnoses',
          { appointment: idOf('north.appointment.blank'), text: 'x' },
          reception,
        ),
      403,
      'diagnoses',
    ],
    [
      'a doctor opening a patient of another hospital',
      () => send('GET', `patients/${idOf('south.patient.mona')}`, undefined, doctor),
      404,
      'patients',
    ],
    [
      'a doctor changing a patient of another hospital',
      () => send('PATCH', `patients/${idOf('south.patient.mona')}`, { city: 'x' }, doctor),
      404,
      'patients',
    ],
    ['a doctor listing plans', () => send('GET', 'plans', undefined, doctor), 403, 'plans'],
  ] as const)(
    'of %s leaves one denied event and no other',
    async (_who, ask, status, collection) => {
      const answer = await ask()
      expect(answer.status).toBe(status)
      await pause(50)
      const events = await eventsLaterOf(answer, 1)
      expect(events).toEqual([
        expect.objectContaining({
          action: 'access.refused',
          outcome: 'denied',
          collection,
          ip: '192.0.2.7',
        }),
      ])
      expect(events[0]?.actor_id).toBeTruthy()
    },
  )

  it('over GraphQL leaves one too', async () => {
    const query = `mutation { updatePatient(id: "${idOf('south.patient.mona')}", data: {city: "x"}) { id } }`
    const answer = await send('POST', 'graphql', { query }, doctor)
    expect(answer.body.errors).toHaveLength(1)
    expect(await eventsLaterOf(answer, 1)).toEqual([
      expect.objectContaining({ action: 'access.refused', outcome: 'denied' }),
    ])
  })
})

describe('opening a patient’s record', () => {
  const mona = idOf('north.patient.mona')

  it('is noted within a second, once per request, with who and where', async () => {
    const opened = await send('GET', `patients/${mona}`, undefined, doctor)
    expect(opened.status).toBe(200)
    expect(await eventsLaterOf(opened, 1)).toEqual([
      expect.objectContaining({
        action: 'patient.read',
        outcome: 'success',
        actor_id: clinic.people['north.doctor'].id,
        actor_name: 'doctor north',
        organization_id: idOf('north'),
        collection: 'patients',
        document_id: mona,
        patient_id: mona,
        ip: '192.0.2.7',
      }),
    ])
    const query = `{ a: Patient(id: "${mona}") { id } b: Patient(id: "${mona}") { city } c: Patient(id: "${idOf('north.patient.omar')}") { id } }`
    const graphql = await send('POST', 'graphql', { query }, doctor)
    const events = await eventsLaterOf(graphql, 2)
    await pause(400)
    expect(await eventsOf(graphql)).toHaveLength(2)
    expect(events.map(({ patient_id }) => patient_id).sort()).toEqual(
      [mona, idOf('north.patient.omar')].sort(),
    )
  })

  it('is not what lists, searches, counts, populated relations and changes do', async () => {
    const asked = [
      await send('GET', 'patients', undefined, doctor),
      await send('GET', 'patients?where[searchText][contains]=mona', undefined, doctor),
      await send('GET', 'patients/count', undefined, doctor),
      await send('GET', `appointments?depth=1&limit=5`, undefined, doctor),
      await send('POST', 'graphql', { query: '{ Patients { docs { id city } } }' }, doctor),
      await send('PATCH', `patients/${mona}`, { city: 'Tanta' }, doctor),
    ]
    await pause(700)
    const actions = (await Promise.all(asked.map(eventsOf))).flat().map(({ action }) => action)
    expect(actions).toEqual(['update'])
  })

  it('is written before the process stops', async () => {
    const { flushPatientReads } = await import('../../src/services/audit/notePatientRead.ts')
    const opened = await send('GET', `patients/${mona}`, undefined, doctor)
    await flushPatientReads(app.payload)
    expect((await eventsOf(opened)).map(({ action }) => action)).toEqual(['patient.read'])
  })

  it('waits while the trail cannot be written, and is not lost', async () => {
    await app.sql.query('alter table audit_unsealed rename to audit_unsealed_away')
    const opened = await send('GET', `patients/${mona}`, undefined, doctor)
    expect(opened.status).toBe(200)
    await pause(500)
    await app.sql.query('alter table audit_unsealed_away rename to audit_unsealed')
    expect(await eventsLaterOf(opened, 1)).toHaveLength(1)
  })
})

describe('a change and its event are stored together', () => {
  beforeAll(async () => {
    await app.sql.query(`create function spoil_trail() returns trigger language plpgsql as $$
      begin if new.user_agent = 'spoiled' then raise exception 'no trail' using errcode = 'P0001'; end if; return new; end $$`)
    await app.sql.query(
      'create trigger z_spoil before insert on audit_events for each row execute function spoil_trail()',
    )
  })
  afterAll(() => app.sql.query('drop trigger z_spoil on audit_events'))

  it('or neither is', async () => {
    const mona = idOf('north.patient.mona')
    const spoiled = (method: string, path: string, body?: unknown) =>
      app.request(method, `/api/${path}`, {
        as: root,
        ...(body !== undefined && { body }),
        headers: { 'user-agent': 'spoiled' },
      })
    const before = (await send('GET', `patients/${mona}`)).body
    expect((await spoiled('PATCH', `patients/${mona}`, { city: 'Nowhere' })).status).toBe(500)
    expect((await send('GET', `patients/${mona}`)).body).toEqual(before)
    expect(
      (await spoiled('POST', 'departments', { organization: idOf('north'), name: 'Untraced' }))
        .status,
    ).toBe(500)
    expect((await spoiled('DELETE', `departments/${idOf('annex.lungs')}`)).status).toBe(500)
    expect((await send('GET', `departments/${idOf('annex.lungs')}`)).status).toBe(200)
    const { rows } = await app.sql.query(`select 1 from departments where name = 'Untraced'`)
    expect(rows).toEqual([])
  })
})

describe('the trail is append-only', () => {
  it.each([
    `update audit_events set action = 'nothing'`,
    `update audit_events set at = now() where false or true`,
    'delete from audit_events',
    'truncate audit_events',
    'truncate audit_events cascade',
    'update audit_seals set seq = seq + 1',
    'delete from audit_seals',
    'truncate audit_seals',
  ])('for the application’s connection: %s', async (statement) => {
    const { sealAuditTrail } = await import('../../src/services/audit/sealAuditTrail.ts')
    await sealAuditTrail(app.sql)
    await expect(app.payload.db.pool.query(statement)).rejects.toMatchObject({
      code: '42501',
      constraint: 'audit_append_only',
    })
  })

  it('through every door', async () => {
    const { rows } = await app.sql.query('select id from audit_events limit 1')
    const path = `audit-events/${rows[0].id}`
    for (const as of [root, clinic.people.auditor.token, clinic.people['north.admin'].token]) {
      expect((await send('PATCH', path, { action: 'x' }, as)).status).toBeGreaterThanOrEqual(403)
      expect((await send('DELETE', path, undefined, as)).status).toBeGreaterThanOrEqual(403)
      expect(
        (await send('POST', 'audit-events', { action: 'x', at: '2026-01-01T00:00:00Z' }, as))
          .status,
      ).toBe(403)
    }
  })

  it('a deleted user is emptied from it, the name stays, and the chain holds', async () => {
    const person = clinic.people['annex.staff']
    const read = await send('GET', `staff/${idOf('annex.staff.staff')}`, undefined, person.token)
    expect(read.status).toBe(200)
    const changed = await send('PATCH', `users/${person.id}`, { title: 'Mr' }, person.token)
    expect((await send('DELETE', `users/${person.id}`)).status).toBe(200)
    expect(await eventsOf(changed)).toEqual([
      expect.objectContaining({
        actor_id: null,
        subject_id: null,
        actor_name: 'staff annex',
        document_id: person.id,
      }),
    ])
    const { verifyAuditTrail } = await import('../../src/services/audit/verifyAuditTrail.ts')
    const client = await app.sql.connect()
    expect(await verifyAuditTrail(client)).toMatchObject({ links: expect.any(Number) })
    client.release()
  })
})

describe('the chain', () => {
  const verify = () =>
    runCommand(['bin/audit-verify.ts'], { DATABASE_URL: app.databaseUrl, APP_ENV: 'test' })

  /** Works behind the application's back, as a superuser of PostgreSQL can. */
  const tamper = (statement: string, values: unknown[] = []) => clinic.quietly(statement, values)
  const copyOf = async (table: string, id: string) =>
    (
      await app.sql.query(
        `select to_jsonb(t) as row from ${table} t where ${table === 'audit_seals' ? 'event_id' : 'id'} = $1`,
        [id],
      )
    ).rows[0].row
  const putBack = async (table: string, row: unknown) =>
    tamper(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
      JSON.stringify(row),
    ])

  const fresh = async () => {
    const made = await newPatient()
    return (await eventsOf(made))[0]?.['id'] as string
  }

  it('is intact, and its length and head are told', async () => {
    const { rows } = await app.sql.query('select count(*)::int as n from audit_events')
    const run = await verify()
    expect(run).toMatchObject({ code: 0, errors: '' })
    const [, links, head] =
      /^The audit trail is intact: (\d+) links, head ([0-9a-f]{64})\.\n$/.exec(run.output) ?? []
    expect(Number(links)).toBeGreaterThanOrEqual(rows[0].n)
    const sealed = await app.sql.query(
      `select encode(hash, 'hex') as head from audit_seals order by seq desc limit 1`,
    )
    expect(head).toBe(sealed.rows[0].head)
  })

  it('names the row that was altered', async () => {
    const id = await fresh()
    expect((await verify()).code).toBe(0)
    await tamper(`update audit_events set outcome = 'denied' where id = $1`, [id])
    const run = await verify()
    expect(run.code).toBe(1)
    expect(run.errors).toContain('event altered')
    expect(run.errors).toContain(id)
    await tamper(`update audit_events set outcome = 'success' where id = $1`, [id])
    expect((await verify()).code).toBe(0)
  })

  it.each([
    ['actor_name', `'Somebody'`],
    ['actor_id', 'null'],
    ['patient_id', 'null'],
    ['changes', `'{}'`],
    ['at', `at - interval '1 hour'`],
    ['ip', `'10.0.0.1'`],
    ['organization_id', 'null'],
  ])('a change of %s shows', async (column, value) => {
    const { verifyAuditTrail } = await import('../../src/services/audit/verifyAuditTrail.ts')
    const id = await fresh()
    const client = await app.sql.connect()
    await verifyAuditTrail(client)
    const row = await copyOf('audit_events', id)
    await tamper(`update audit_events set ${column} = ${value} where id = $1`, [id])
    expect(await verifyAuditTrail(client)).toEqual({
      seq: expect.any(String),
      eventId: id,
      fault: 'event altered',
    })
    await tamper('delete from audit_events where id = $1', [id])
    expect(await verifyAuditTrail(client)).toEqual({
      seq: expect.any(String),
      eventId: id,
      fault: 'event missing',
    })
    await putBack('audit_events', row)
    expect(await verifyAuditTrail(client)).not.toHaveProperty('fault')
    client.release()
  })

  it('shows what was altered or deleted before its turn to be sealed', async () => {
    const { verifyAuditTrail } = await import('../../src/services/audit/verifyAuditTrail.ts')
    const client = await app.sql.connect()
    const altered = await fresh()
    await tamper(`update audit_events set actor_name = 'Somebody' where id = $1`, [altered])
    expect(await verifyAuditTrail(client)).toEqual({
      seq: expect.any(String),
      eventId: altered,
      fault: 'event altered',
    })
    await tamper(`update audit_events set actor_name = 'receptionist north' where id = $1`, [
      altered,
    ])
    const deleted = await fresh()
    const row = await copyOf('audit_events', deleted)
    await tamper('delete from audit_events where id = $1', [deleted])
    expect(await verifyAuditTrail(client)).toEqual({
      seq: expect.any(String),
      eventId: deleted,
      fault: 'event missing',
    })
    await putBack('audit_events', row)
    expect(await verifyAuditTrail(client)).not.toHaveProperty('fault')
    client.release()
  })

  it('names a deleted row through the command, and a link that is gone', async () => {
    const id = await fresh()
    expect((await verify()).code).toBe(0)
    const [row, seal] = [await copyOf('audit_events', id), await copyOf('audit_seals', id)]
    await tamper('delete from audit_events where id = $1', [id])
    const run = await verify()
    expect([run.code, run.errors.trim().split('\n').length]).toEqual([1, 1])
    expect(run.errors).toContain(`event missing (link ${seal.seq}, event ${id})`)
    await putBack('audit_events', row)
    await tamper('delete from audit_seals where event_id = $1', [id])
    const outside = await verify()
    expect(outside.code).toBe(1)
    expect(outside.errors).toContain('event outside the chain')
    await putBack('audit_seals', seal)
    expect((await verify()).code).toBe(0)
  })

  it('has no gap when several workers seal while people work', async () => {
    const { sealAuditTrail } = await import('../../src/services/audit/sealAuditTrail.ts')
    const clients = Array.from(
      { length: 3 },
      () => new pg.Client({ connectionString: app.databaseUrl }),
    )
    await Promise.all(clients.map((client) => client.connect()))
    const work = Array.from({ length: 25 }, () => newPatient())
    const sealing = clients.map(async (client) => {
      let sealed = 0
      for (let round = 0; round < 20; round += 1) sealed += await sealAuditTrail(client)
      return sealed
    })
    await Promise.all([...work, ...sealing])
    const { verifyAuditTrail } = await import('../../src/services/audit/verifyAuditTrail.ts')
    const [first] = clients
    expect(first && (await verifyAuditTrail(first))).not.toHaveProperty('fault')
    const { rows } = await app.sql.query(
      'select count(*)::int as n, max(seq)::int as last, min(seq)::int as first, count(distinct event_id)::int as events from audit_seals',
    )
    expect(rows[0]).toEqual({ n: rows[0].last, last: rows[0].last, first: 1, events: rows[0].last })
    await Promise.all(clients.map((client) => client.end()))
  })
})

describe('nothing that must stay secret', () => {
  it('stands in any column of the trail after all of this', async () => {
    const visit = await send(
      'POST',
      'appointments',
      {
        patient: idOf('north.patient.omar'),
        doctor: idOf('north.staff.doctor'),
        startsAt: '2032-01-01T09:00:00Z',
        reason: 'snoring with pauses',
      },
      doctor,
    )
    await send(
      'POST',
      'diagnoses',
      { appointment: visit.body.doc.id, text: 'severe apnoea of the elderly' },
      doctor,
    )
    await send(
      'PATCH',
      `admissions/${idOf('north.admission.omar')}`,
      { note: 'mask was refused twice' },
      doctor,
    )
    await send(
      'POST',
      'exams',
      {
        patient: idOf('north.patient.omar'),
        admission: idOf('north.admission.omar'),
        kind: 'contact_note',
        contact_note: { text: 'daughter answers the phone' },
      },
      doctor,
    )
    const { rows: hashes } = await app.sql.query('select salt, hash from user_credentials')
    const secrets = [
      secret,
      newSecret,
      'something else 99',
      'some password 12',
      'snoring with pauses',
      'severe apnoea of the elderly',
      'mask was refused twice',
      'daughter answers the phone',
      'obstructive sleep apnoea',
      root,
      ...hashes.flatMap(({ salt, hash }) => [salt, hash]),
      'pbkdf2',
    ]
    const { rows } = await app.sql.query<{ text: string }>(
      'select e::text as text from audit_events e',
    )
    expect(rows.length).toBeGreaterThan(100)
    for (const forbidden of secrets)
      expect(rows.filter(({ text }) => text.includes(forbidden))).toEqual([])
  })

  it('stands in the logs', async () => {
    const lines: string[] = []
    const { createLogger } = await import('../../src/lib/logger.ts')
    const logger = createLogger('trace', { write: (line) => void lines.push(line) })
    const before = app.payload.logger
    Object.assign(app.payload, { logger })
    await newPatient({
      firstName: 'Zubaida',
      lastName: 'Unmistakable',
      documentType: 'CC',
      documentNumber: 'ZQ-991',
    })
    await newPatient({
      firstName: 'Zubaida',
      lastName: 'Unmistakable',
      documentType: 'CC',
      documentNumber: 'ZQ-991',
    })
    await newPatient({
      firstName: 'Zubaida',
      lastName: 'Unmistakable',
      weightKg: 1e9,
      clinicalDiagnosis: 'Unmistakable',
    })
    await send(
      'POST',
      'users/login',
      { identifier: 'north.nurse', password: 'Unmistakable 12' },
      null,
    )
    await app.sql.query('alter table patients rename to patients_away')
    const broken = await newPatient({
      firstName: 'Zubaida',
      lastName: 'Unmistakable',
      clinicalDiagnosis: 'Unmistakable',
    })
    await app.sql.query('alter table patients_away rename to patients')
    expect(broken.status).toBe(500)
    expect(broken.text).not.toMatch(/patients_away|insert|select|relation|Zubaida/i)
    Object.assign(app.payload, { logger: before })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('')).not.toMatch(/Unmistakable|Zubaida|ZQ-991|insert into|params/i)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) })
  })
})
