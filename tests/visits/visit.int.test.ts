import pg from 'pg'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let heard: { text: string; values: unknown[] }[] | null = null

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      const [first, values] = args
      heard?.push({ text: first.text ?? first, values: first.values ?? values ?? [] })
      return Reflect.apply(send, this, args)
    },
  })
  app = await bootApp()
  clinic = await openClinic(app)
}, 120_000)

afterAll(() => app.close())

const ask = (method: string, path: string, as: PersonName, body?: unknown): Promise<Answer> =>
  app.request(method, `/api/${path}`, {
    as: clinic.people[as],
    ...(body !== undefined && { body }),
  })

const refusalOf = ({ status, body }: Answer) => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.field,
]

/** How many statements a request issues. */
async function count(work: () => Promise<Answer>): Promise<[status: number, statements: number]> {
  heard = []
  const { status } = await work()
  const statements = heard.length
  heard = null
  return [status, statements]
}

let day = 100
/** A new visit of Omar, who has no account, at a time that no other test uses. */
async function newVisit(more: object = {}, place = 'north'): Promise<string> {
  day += 1
  const booked = await ask('POST', 'appointments', `${place}.receptionist` as PersonName, {
    patient: idOf(`${place}.patient.omar`),
    doctor: idOf(`${place}.staff.doctor`),
    startsAt: daysAhead(day),
    ...more,
  })
  expect(booked.status).toBe(201)
  return booked.body.doc.id
}

const textsOf = async (visit: string): Promise<Record<string, string | null>> => {
  const { body } = await ask('GET', `appointments/${visit}/visit`, 'north.doctor')
  return Object.fromEntries(
    Object.entries<any>(body.records).map(([kind, record]) => [kind, record?.text ?? null]),
  )
}

const nothing = { diagnosis: null, prescription: null, requirement: null }

describe('a doctor', () => {
  it('finds the visit with patient, records and the visit before it, in three statements', async () => {
    const patient = idOf('north.patient.mona')
    const before = await newVisit({ patient })
    await ask('PUT', `appointments/${before}/records`, 'north.doctor', {
      diagnosis: 'Sleep apnoea',
      complete: true,
    })
    await ask('PATCH', `appointments/${await newVisit({ patient })}`, 'north.receptionist', {
      status: 'no_show',
    })
    const visit = await newVisit({ patient, reason: 'Follow-up' })
    const { status, body } = await ask('GET', `appointments/${visit}/visit`, 'north.doctor')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      appointment: {
        id: visit,
        status: 'pending',
        reason: 'Follow-up',
        doctorName: 'doctor north',
      },
      organization: { id: idOf('north'), timezone: 'Africa/Cairo', currency: 'EGP' },
      patient: { id: patient, fullName: 'mona Ali', isActive: true },
      records: nothing,
      isFrozen: false,
      editable: ['diagnosis', 'prescription', 'requirement'],
      mayUnlock: false,
      previous: {
        id: before,
        startsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT09:00:00\.000Z$/),
        status: 'completed',
        records: {
          diagnosis: { text: 'Sleep apnoea', authorName: 'doctor north' },
          prescription: null,
          requirement: null,
        },
      },
    })
    expect(await count(() => ask('GET', `appointments/${visit}/visit`, 'north.doctor'))).toEqual([
      200, 3,
    ])
  })

  it('finds each part of it through an index', async () => {
    heard = []
    await ask('GET', `appointments/${idOf('north.appointment.mona')}/visit`, 'north.doctor')
    await ask(
      'GET',
      `appointments/${idOf('north.appointment.mona')}/print?document=summary`,
      'root',
    )
    const asked = heard.filter(({ text }) => /record_unlocks|left join logos/.test(text))
    heard = null
    expect(asked).toHaveLength(3)
    const client = await app.sql.connect()
    await client.query('begin; set local enable_seqscan = off')
    for (const { text, values } of asked) {
      const { rows } = await client.query(`explain ${text}`, values)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).not.toContain('Seq Scan')
      expect(plan).toContain('Index')
    }
    await client.query('rollback')
    client.release()
  })

  it('has opened the patient’s record with it, once', async () => {
    const visit = await newVisit()
    const { flushPatientReads } = await import('../../src/services/audit/notePatientRead.ts')
    const reads = async () => {
      await flushPatientReads(app.payload)
      const found = await app.sql.query(
        `select actor_id, organization_id from audit_events where action = 'patient.read' and patient_id = $1`,
        [idOf('north.patient.omar')],
      )
      return found.rows
    }
    const before = (await reads()).length
    await ask('GET', `appointments/${visit}/visit`, 'north.doctor')
    const now = await reads()
    expect(now).toHaveLength(before + 1)
    expect(now.at(-1)).toEqual({
      actor_id: clinic.people['north.doctor'].id,
      organization_id: idOf('north'),
    })
    await ask('GET', `appointments/${visit}/visit`, 'south.doctor')
    expect(await reads()).toHaveLength(before + 1)
  })

  it('saves three texts and completes the visit in one go, with a trace of each change', async () => {
    const visit = await newVisit()
    const save = (body: object) => ask('PUT', `appointments/${visit}/records`, 'north.doctor', body)
    const first = await save({ diagnosis: 'ع'.repeat(200), prescription: 'x'.repeat(100) })
    expect(first.status).toBe(200)
    expect(first.body.records.diagnosis).toMatchObject({ revision: 1, authorName: 'doctor north' })
    const done = await save({
      diagnosis: ' Asthma ',
      prescription: '',
      requirement: 'Spirometry',
      revisions: { diagnosis: 1, prescription: 1, requirement: null },
      complete: true,
    })
    expect(done.status).toBe(200)
    expect(done.body).toMatchObject({ isFrozen: true, editable: [], mayUnlock: true })
    expect(await textsOf(visit)).toEqual({
      diagnosis: 'Asthma',
      prescription: null,
      requirement: 'Spirometry',
    })
    const traces = await app.sql.query(
      `select collection, action from audit_events where at > now() - interval '1 minute' and actor_id = $1
        and (document_id = $2 or changes::text like '%' || $2 || '%')`,
      [clinic.people['north.doctor'].id, visit],
    )
    expect(traces.rows.map(({ action, collection }) => `${action} ${collection}`).sort()).toEqual([
      'create diagnoses',
      'create prescriptions',
      'create requirements',
      'delete prescriptions',
      'update appointments',
    ])
    const changed = await app.sql.query(
      `select count(*)::int as rows from audit_events where action = 'update' and document_id = $1`,
      [done.body.records.diagnosis.id],
    )
    expect(changed.rows).toEqual([{ rows: 1 }])
  })

  it('is told which text is too long, and nothing is saved', async () => {
    const visit = await newVisit()
    const save = (body: object) => ask('PUT', `appointments/${visit}/records`, 'north.doctor', body)
    const long = { diagnosis: 'fine', prescription: 'fine', requirement: 'fine', complete: true }
    const wrong = [
      { diagnosis: 'a'.repeat(201) },
      { prescription: 'a'.repeat(101) },
      { requirement: 'a'.repeat(101) },
      { diagnosis: 'two\nlines' },
    ]
    for (const each of wrong) {
      expect(refusalOf(await save({ ...long, ...each }))).toEqual([
        400,
        'invalid',
        Object.keys(each)[0],
      ])
    }
    expect(refusalOf(await save({ diagnoses: 'x' }))).toEqual([400, 'invalid', 'diagnoses'])
    expect(await textsOf(visit)).toEqual(nothing)
    const kept = await ask('GET', `appointments/${visit}`, 'north.doctor')
    expect(kept.body.status).toBe('pending')
    expect((await save(long)).status).toBe(200)
  })

  it('is told of a save in between, and loses nothing and overwrites nothing', async () => {
    const visit = await newVisit()
    const save = (body: object, as: PersonName = 'north.doctor') =>
      ask('PUT', `appointments/${visit}/records`, as, body)
    await save({ prescription: 'theirs' }, 'root')
    const mine = { diagnosis: 'mine', prescription: 'mine', complete: true }
    expect(
      refusalOf(await save({ ...mine, revisions: { diagnosis: null, prescription: null } })),
    ).toEqual([409, 'stale-revision', 'prescription'])
    expect(await textsOf(visit)).toEqual({ ...nothing, prescription: 'theirs' })
    const again = await save({ ...mine, revisions: { diagnosis: null, prescription: 1 } })
    expect(again.status).toBe(200)
    expect(again.body.records.prescription).toMatchObject({ text: 'mine', revision: 2 })
    // Twenty at once over the same text: one wins, and the others hear of it.
    const open = await newVisit()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        ask('PUT', `appointments/${open}/records`, 'north.doctor', {
          diagnosis: `text ${index}`,
          revisions: { diagnosis: null },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  })

  it('changes no record of a completed visit without a reason, and one unlocking is for one save', async () => {
    const visit = await newVisit()
    const save = (body: object) => ask('PUT', `appointments/${visit}/records`, 'north.doctor', body)
    const unlock = (body: object, as: PersonName = 'north.doctor') =>
      ask('POST', `appointments/${visit}/unlock-records`, as, body)
    await save({ diagnosis: 'Asthma', prescription: 'Spray', complete: true })
    expect(refusalOf(await save({ diagnosis: 'Cold' }))).toEqual([
      409,
      'records-frozen',
      'appointment',
    ])
    expect((await unlock({ reason: ' ' })).status).toBe(400)
    expect((await unlock({})).status).toBe(400)
    for (const reason of ['turned \u202e round', 'two\nlines', 'x'.repeat(201), ['a'], null])
      expect(refusalOf(await unlock({ reason }))).toEqual([400, 'invalid', 'reason'])
    expect((await unlock({ reason: 'because' }, 'north.receptionist')).status).toBe(403)
    expect((await unlock({ reason: 'because' }, 'south.doctor')).status).toBe(404)
    expect(refusalOf(await save({ diagnosis: 'Cold' }))[1]).toBe('records-frozen')
    expect((await unlock({ reason: 'A slip of the pen' })).status).toBe(200)
    const unlocked = await ask('GET', `appointments/${visit}/visit`, 'north.doctor')
    expect(unlocked.body).toMatchObject({
      isFrozen: true,
      unlock: { reason: 'A slip of the pen', by: 'doctor north' },
      editable: ['diagnosis', 'prescription', 'requirement'],
    })
    const saved = await save({ diagnosis: 'Cold', prescription: 'Tea', requirement: 'Rest' })
    expect(saved.status).toBe(200)
    expect(saved.body.editable).toEqual([])
    expect(await textsOf(visit)).toEqual({
      diagnosis: 'Cold',
      prescription: 'Tea',
      requirement: 'Rest',
    })
    expect(refusalOf(await save({ diagnosis: '' }))[1]).toBe('records-frozen')
  })

  it('does not complete what was canceled meanwhile, and completes what was reopened', async () => {
    const visit = await newVisit()
    const save = () =>
      ask('PUT', `appointments/${visit}/records`, 'north.doctor', {
        diagnosis: 'Cold',
        complete: true,
      })
    const become = (status: string) =>
      ask('PATCH', `appointments/${visit}`, 'north.receptionist', { status })
    await become('canceled')
    expect(refusalOf(await save())).toEqual([409, 'conflict', 'status'])
    expect(await textsOf(visit)).toEqual(nothing)
    await become('pending')
    expect((await save()).body).toMatchObject({ isFrozen: true })
  })
})

describe('who reads and writes the records of a visit', () => {
  const readers: readonly [PersonName, kinds: string[], writes: number][] = [
    ['root', ['diagnosis', 'prescription', 'requirement'], 200],
    ['auditor', ['diagnosis', 'prescription', 'requirement'], 403],
    ['north.admin', ['diagnosis', 'prescription', 'requirement'], 403],
    ['north.manager', [], 403],
    ['north.doctor', ['diagnosis', 'prescription', 'requirement'], 200],
    ['north.nurse', ['diagnosis', 'prescription', 'requirement'], 403],
    ['north.receptionist', [], 403],
    ['north.staff', [], 403],
    ['north.patient', ['diagnosis', 'prescription', 'requirement'], 403],
  ]

  it.each(readers)('%s reads %j, and writing answers %i', async (as, kinds, writes) => {
    const visit = idOf('north.appointment.mona')
    const { status, body } = await ask('GET', `appointments/${visit}/visit`, as)
    expect(status).toBe(200)
    expect(Object.keys(body.records)).toEqual(kinds)
    expect(body.editable.length > 0).toBe(writes === 200)
    expect('note' in body.appointment).toBe(['root', 'auditor', 'north.doctor'].includes(as))
    const saved = await ask('PUT', `appointments/${visit}/records`, as, { requirement: `by ${as}` })
    expect(saved.status).toBe(writes)
    const texts = await textsOf(visit)
    expect(texts['requirement'] === `by ${as}`).toBe(writes === 200)
  })

  it('a patient, another hospital and a stranger find none of another’s, as if it did not exist', async () => {
    const visit = idOf('north.appointment.omar')
    const nowhere = '0b9c1b3e-1111-4111-8111-111111111111'
    const doors = (id: string): [string, string, object?][] => [
      ['GET', `appointments/${id}/visit`],
      ['PUT', `appointments/${id}/records`, { diagnosis: 'x', complete: true }],
      ['GET', `appointments/${id}/print?document=slip`],
      ['GET', `appointments/${id}/print?document=summary`],
    ]
    const strip = ({ body }: Answer) => ({ ...body, requestId: null })
    for (const as of ['north.patient', 'annex.doctor', 'south.doctor', 'south.admin'] as const) {
      for (const [index, [method, path, body]] of doors(visit).entries()) {
        const answer = await ask(method, path, as, body)
        const [, missing = ''] = doors(nowhere)[index] ?? []
        expect(answer.status).toBe(404)
        expect(strip(answer)).toEqual(strip(await ask(method, missing, as, body)))
      }
    }
    for (const [method, path, body] of doors(visit)) {
      const anonymous = await app.request(method, `/api/${path}`, { ...(body && { body }) })
      expect(anonymous.status).toBe(401)
    }
    expect((await ask('GET', 'appointments/no-id/visit', 'north.doctor')).status).toBe(404)
    expect((await textsOf(visit))['diagnosis']).toBe('rest and water')
  })

  it('a receptionist does not complete through it what a doctor may, nor does a nurse', async () => {
    const visit = await newVisit()
    const complete = (as: PersonName) =>
      ask('PUT', `appointments/${visit}/records`, as, { complete: true })
    expect((await complete('north.nurse')).status).toBe(403)
    expect((await complete('north.patient')).status).toBe(404)
    expect((await complete('north.receptionist')).status).toBe(200)
  })

  it('the records themselves keep their own doors: one each, and none for a receptionist', async () => {
    const visit = await newVisit()
    const post = (as: PersonName, slug = 'diagnoses') =>
      ask('POST', slug, as, { appointment: visit, text: 'Cold' })
    expect((await post('north.doctor')).status).toBe(201)
    expect(refusalOf(await post('north.doctor'))).toEqual([400, 'duplicate', 'appointment'])
    for (const slug of ['diagnoses', 'prescriptions', 'requirements'])
      expect((await post('north.receptionist', slug)).status).toBe(403)
    expect(await textsOf(visit)).toEqual({ ...nothing, diagnosis: 'Cold' })
  })
})

describe('a document', () => {
  const print = (as: PersonName, document: string, visit = idOf('north.appointment.mona')) =>
    ask('GET', `appointments/${visit}/print?document=${document}`, as)
  const prints = async () => {
    const found = await app.sql.query(
      `select actor_name, changes, patient_id, collection from audit_events where action = 'record.printed' order by at`,
    )
    return found.rows
  }

  it('has letterhead, patient and records, and leaves a trace, in five statements', async () => {
    const before = (await prints()).length
    const { status, body } = await print('north.doctor', 'summary')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      document: 'summary',
      letterhead: { name: 'north of medicine', city: 'Cairo', logo: null },
      patient: { fullName: 'mona Ali' },
      doctor: { name: 'doctor north' },
      records: { diagnosis: { text: 'rest and water' } },
    })
    expect(body.appointment).not.toHaveProperty('note')
    expect((await prints()).slice(before)).toEqual([
      {
        actor_name: 'doctor north',
        changes: { document: { from: null, to: 'summary' } },
        patient_id: idOf('north.patient.mona'),
        collection: 'appointments',
      },
    ])
    expect(await count(() => print('north.doctor', 'prescription'))).toEqual([200, 5])
  })

  it('with records is for who reads them, a slip for who reads the appointment', async () => {
    const before = (await prints()).length
    for (const as of ['north.receptionist', 'north.manager', 'north.staff'] as const) {
      expect((await print(as, 'prescription')).status).toBe(403)
      expect((await print(as, 'summary')).status).toBe(403)
    }
    expect((await print('north.doctor', 'letter')).status).toBe(400)
    expect(
      (await ask('GET', `appointments/${idOf('north.appointment.mona')}/print`, 'root')).status,
    ).toBe(400)
    expect(await prints()).toHaveLength(before)
    const slip = await print('north.receptionist', 'slip')
    expect(slip.status).toBe(200)
    expect(slip.body.records).toEqual({})
    for (const document of ['prescription', 'summary', 'slip'])
      expect((await print('north.patient', document)).status).toBe(200)
    expect(await prints()).toHaveLength(before + 4)
  })

  it('without a prescription there is none to print', async () => {
    const visit = await newVisit()
    expect(refusalOf(await print('north.doctor', 'prescription', visit))).toEqual([
      409,
      'conflict',
      'prescription',
    ])
    expect((await print('north.doctor', 'summary', visit)).status).toBe(200)
  })
})
