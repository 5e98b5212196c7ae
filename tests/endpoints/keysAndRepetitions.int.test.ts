import { type App, bootApp } from '../support/app.ts'
import { openClinic, type Clinic, daysAhead, idOf } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})
afterAll(() => app.close())

const post = (as: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request('POST', path, { as, body, headers })

describe('API keys', () => {
  const keysOf = (name: string) => `/api/users/${idOf(name)}/api-keys`
  const asKey = (key: string) => ({ headers: { authorization: `users API-Key ${key}` } })

  it('a doctor issues a key, it reads what the doctor reads, and ends at once', async () => {
    const { token } = clinic.people['north.doctor']
    const issued = await post(token, keysOf('north.doctor'), { name: 'lab bridge' })
    expect(issued.status).toBe(201)
    const { key, id } = issued.body
    const read = await app.request('GET', '/api/patients', asKey(key))
    expect(read.status).toBe(200)
    expect(read.body.totalDocs).toBe(2)
    const listed = await app.request('GET', keysOf('north.doctor'), { as: token })
    expect(listed.body.docs).toEqual([
      { id, name: 'lab bridge', createdAt: expect.stringMatching(/Z$/) },
    ])
    const ended = await app.request('DELETE', `${keysOf('north.doctor')}/${id}`, { as: token })
    expect(ended.status).toBe(200)
    expect((await app.request('GET', '/api/patients', asKey(key))).status).toBe(401)
  })

  it('the key of somebody deactivated opens nothing', async () => {
    const issued = await post(clinic.people['north.nurse'].token, keysOf('north.nurse'), {
      name: 'k',
    })
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [
      idOf('north.nurse'),
    ])
    expect((await app.request('GET', '/api/patients', asKey(issued.body.key))).status).toBe(401)
    await app.sql.query(`update users set status = 'active' where id = $1`, [idOf('north.nurse')])
    expect((await app.request('GET', '/api/patients', asKey(issued.body.key))).status).toBe(200)
  })

  it('neither the receptionist of another hospital nor a patient nor a key itself gets a key', async () => {
    const foreign = await post(clinic.people['south.receptionist'].token, keysOf('north.doctor'), {
      name: 'k',
    })
    expect(foreign.status).toBe(404)
    const patient = await post(clinic.people['north.patient'].token, keysOf('north.patient'), {
      name: 'k',
    })
    expect(patient.status).toBe(403)
    const own = await post(clinic.people['north.staff'].token, keysOf('north.staff'), { name: 'k' })
    const byKey = await app.request('POST', keysOf('north.staff'), {
      ...asKey(own.body.key),
      body: { name: 'k2' },
    })
    expect(byKey.status).toBe(403)
  })

  it('the key is stored nowhere', async () => {
    const { key } = (await post(clinic.people.root.token, keysOf('root'), { name: 'k' })).body
    const found = await app.sql.query(
      'select 1 from api_keys k where k::text like $1 union all select 1 from audit_events e where e::text like $1',
      [`%${key}%`],
    )
    expect(found.rows).toEqual([])
  })
})

describe('Idempotency-Key', () => {
  const admission = () => ({
    patient: idOf('north.patient.omar'),
    doctor: idOf('north.staff.doctor'),
    startsAt: daysAhead(60, 9),
  })
  const countAppointments = async () =>
    Number(
      (
        await app.sql.query(`select count(*) from appointments where starts_at = $1`, [
          daysAhead(60, 9),
        ])
      ).rows[0].count,
    )

  it('a repeated booking gets the first answer and books once', async () => {
    const { token } = clinic.people['north.receptionist']
    const key = { 'idempotency-key': 'booking-1' }
    const first = await post(token, '/api/appointments', admission(), key)
    const again = await post(token, '/api/appointments', admission(), key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(await countAppointments()).toBe(1)
  })

  it('the same key with another body is refused, and another person has keys of their own', async () => {
    const key = { 'idempotency-key': 'booking-1' }
    const other = await post(
      clinic.people['north.receptionist'].token,
      '/api/appointments',
      { ...admission(), startsAt: daysAhead(61) },
      key,
    )
    expect(other.status).toBe(409)
    expect(other.body.errors[0].code).toBe('idempotency-mismatch')
    const somebody = await post(
      clinic.people['north.doctor'].token,
      '/api/appointments',
      { ...admission(), startsAt: daysAhead(62) },
      key,
    )
    expect(somebody.status).toBe(201)
  })

  it('of ten parallel repetitions one books and none books again', async () => {
    const { token } = clinic.people['north.receptionist']
    const body = { ...admission(), startsAt: daysAhead(63) }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        post(token, '/api/appointments', body, { 'idempotency-key': 'rush' }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1)
    expect(
      answers.every(
        ({ status, body: told }) => status === 201 || told.errors[0].code === 'conflict',
      ),
    ).toBe(true)
    const booked = await app.sql.query(
      'select count(*)::int as n from appointments where starts_at = $1',
      [daysAhead(63)],
    )
    expect(booked.rows[0].n).toBe(1)
  })

  it('who has another role by now does not get the answer of the role before', async () => {
    const { token, id } = clinic.people['north.receptionist']
    const body = { ...admission(), startsAt: daysAhead(65) }
    const key = { 'idempotency-key': 'before-the-change' }
    expect((await post(token, '/api/appointments', body, key)).status).toBe(201)
    await app.sql.query(`update users set role = 'staff' where id = $1`, [id])
    const after = await post(token, '/api/appointments', body, key)
    await app.sql.query(`update users set role = 'receptionist' where id = $1`, [id])
    expect(after.body.errors[0].code).toBe('idempotency-mismatch')
    expect((await post(token, '/api/appointments', body, key)).status).toBe(201)
  })

  it('a refused booking frees its key', async () => {
    const { token } = clinic.people['north.receptionist']
    const key = { 'idempotency-key': 'second-try' }
    const wrong = await post(
      token,
      '/api/appointments',
      { ...admission(), startsAt: '2020-01-01T09:00:00Z' },
      key,
    )
    expect(wrong.body.errors[0].code).toBe('in-the-past')
    const right = await post(
      token,
      '/api/appointments',
      { ...admission(), startsAt: daysAhead(64) },
      key,
    )
    expect(right.status).toBe(201)
  })
})

describe('unlocking the records of a completed visit', () => {
  const appointment = idOf('north.appointment.mona')
  const record = `/api/diagnoses/${idOf('north.diagnoses.mona')}`
  const unlock = (as: string, body: unknown = { reason: 'wrong side named' }) =>
    post(as, `/api/appointments/${appointment}/unlock-records`, body)

  it('a doctor unlocks with a reason, saves once, and the record is frozen again', async () => {
    const { token } = clinic.people['north.doctor']
    await app.sql.query(`update appointments set status = 'completed' where id = $1`, [appointment])
    expect(
      (await app.request('PATCH', record, { as: token, body: { text: 'left knee' } })).status,
    ).toBe(409)
    expect((await unlock(token, { reason: '' })).status).toBe(400)
    expect((await unlock(token)).status).toBe(200)
    expect(
      (await app.request('PATCH', record, { as: token, body: { text: 'left knee' } })).status,
    ).toBe(200)
    const frozen = await app.request('PATCH', record, { as: token, body: { text: 'right knee' } })
    expect(frozen.body.errors[0].code).toBe('records-frozen')
    const trail = await app.sql.query(
      `select actor_name, patient_id from audit_events where action = 'records.unlocked'`,
    )
    expect(trail.rows).toEqual([
      { actor_name: 'doctor north', patient_id: idOf('north.patient.mona') },
    ])
  })

  it('a receptionist may not, and for another hospital the visit does not exist', async () => {
    expect((await unlock(clinic.people['north.receptionist'].token)).status).toBe(403)
    expect((await unlock(clinic.people['south.doctor'].token)).status).toBe(404)
    expect((await unlock(clinic.people['north.nurse'].token)).status).toBe(403)
  })

  it('a visit that is not completed has nothing to unlock', async () => {
    const open = idOf('north.appointment.omar')
    const answer = await post(
      clinic.people['north.doctor'].token,
      `/api/appointments/${open}/unlock-records`,
      { reason: 'x' },
    )
    expect(answer.status).toBe(409)
  })
})
