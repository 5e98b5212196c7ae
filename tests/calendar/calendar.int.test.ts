import pg from 'pg'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let heard: string[] | null = null

// The fixture's appointments are on this day, at 8, 9 and 10 o'clock UTC.
const day = daysAhead(30).slice(0, 10)
// The last Friday of April and the last Thursday of October: 23 and 25 hours long in Cairo.
const shortDay = '2027-04-30'
const longDay = '2027-10-28'

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      heard?.push(typeof args[0] === 'string' ? args[0] : args[0].text)
      return Reflect.apply(send, this, args)
    },
  })
  app = await bootApp()
  clinic = await openClinic(app)
  await app.sql.query(
    `update patients set first_name_ar = 'منى', last_name_ar = 'علي' where id = $1`,
    [idOf('north.patient.mona')],
  )
  const at = (label: string, startsAt: string) => ({
    id: idOf(label),
    organization_id: idOf('north'),
    patient_id: idOf('north.patient.mona'),
    doctor_id: idOf('north.staff.doctor'),
    starts_at: startsAt,
    ends_at: new Date(Date.parse(startsAt) + 1_200_000).toISOString(),
    status: 'pending',
    overbooked: false,
  })
  await clinic.insert('appointments', [
    at('short.before', '2027-04-29T21:30:00.000Z'),
    at('short.first', '2027-04-29T22:00:00.000Z'),
    at('short.last', '2027-04-30T20:30:00.000Z'),
    at('short.after', '2027-04-30T21:10:00.000Z'),
    at('long.before', '2027-10-27T20:30:00.000Z'),
    at('long.last', '2027-10-28T21:30:00.000Z'),
    at('long.after', '2027-10-28T22:00:00.000Z'),
  ])
})

afterAll(() => app.close())

const ask = (who: PersonName, query: string) =>
  app.request('GET', `/api/appointments/calendar?${query}`, { as: clinic.people[who] })

const idsOf = ({ body }: { body: any }): string[] => body.docs.map(({ id }: any) => id)

describe('a receptionist reads the calendar', () => {
  it('with rows, doctors, hours and zone, and nothing of the neighbours', async () => {
    const { body, status } = await ask('north.receptionist', `from=${day}&to=${day}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      organization: idOf('north'),
      zone: 'Africa/Cairo',
      from: day,
      to: day,
      slotMinutes: 20,
      opensAt: '08:00',
      closesAt: '20:00',
      closedDays: [],
      doctors: [{ id: idOf('north.staff.doctor'), name: 'doctor north', nameAr: null }],
      isCut: false,
    })
    expect(body.docs).toHaveLength(3)
    expect(body.docs[0]).toEqual({
      id: idOf('north.appointment.mona'),
      revision: 1,
      patient: idOf('north.patient.mona'),
      patientName: 'mona Ali',
      patientNameAr: 'منى علي',
      doctor: idOf('north.staff.doctor'),
      doctorName: 'doctor north',
      startsAt: `${day}T08:00:00.000Z`,
      endsAt: `${day}T09:00:00.000Z`,
      status: 'pending',
      isPrior: false,
    })
  })

  it('of one doctor only', async () => {
    const none = await ask('north.receptionist', `from=${day}&to=${day}&doctor=${idOf('nobody')}`)
    expect(none.body.docs).toEqual([])
    const own = `from=${day}&to=${day}&doctor=${idOf('north.staff.doctor')}`
    expect((await ask('north.receptionist', own)).body.docs).toHaveLength(3)
  })

  it('of 31 days, and is refused 32, days that do not exist and days the wrong way round', async () => {
    const asked = async (from: string, to: string) => {
      const { body, status } = await ask('north.receptionist', `from=${from}&to=${to}`)
      return [status, body.errors?.[0].code, body.errors?.[0].field]
    }
    expect(await asked('2027-03-01', '2027-03-31')).toEqual([200, undefined, undefined])
    expect(await asked('2027-03-01', '2027-04-01')).toEqual([400, 'invalid-query', 'to'])
    expect(await asked('2027-03-02', '2027-03-01')).toEqual([400, 'invalid-query', 'to'])
    expect(await asked('2027-02-30', '2027-03-01')).toEqual([400, 'invalid-query', 'from'])
    const without = await ask('north.receptionist', 'from=2027-03-01')
    expect([without.status, without.body.errors[0].field]).toEqual([400, 'to'])
  })

  it('by the clocks of the organization on the days on which they are changed', async () => {
    const short = await ask('north.receptionist', `from=${shortDay}&to=${shortDay}`)
    expect(idsOf(short)).toEqual([idOf('short.first'), idOf('short.last')])
    const long = await ask('north.receptionist', `from=${longDay}&to=${longDay}`)
    expect(idsOf(long)).toEqual([idOf('long.last')])
  })

  it('in two statements and the one that finds the session, however many days', async () => {
    const count = async (query: string) => {
      heard = []
      const { status } = await ask('north.receptionist', query)
      const statements = heard.length
      heard = null
      return [status, statements]
    }
    expect(await count(`from=${day}&to=${day}`)).toEqual([200, 3])
    expect(await count('from=2027-04-01&to=2027-05-01')).toEqual([200, 3])
  })

  it('through the index on time, of all doctors or of one', async () => {
    const plan = async (condition: string) => {
      const client = await app.sql.connect()
      await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off')
      const { rows } = await client.query(
        `explain select id from appointments where ${condition} organization_id = '${idOf('north')}'
          and starts_at >= '2027-04-29' and starts_at < '2027-04-30' order by starts_at, id limit 5001`,
      )
      await client.query('rollback')
      client.release()
      return rows.map((row) => Object.values(row)[0]).join('\n')
    }
    expect(await plan('')).toContain('using appointments__organization__starts')
    const one = await plan(`doctor_id = '${idOf('north.staff.doctor')}' and`)
    expect(one).toMatch(/using appointments__(doctor|organization)__starts/)
  })
})

describe('the calendar of an organization', () => {
  it('is read by its nurse and its doctor, who is told which column is theirs', async () => {
    expect((await ask('north.nurse', `from=${day}&to=${day}`)).status).toBe(200)
    const { body } = await ask('north.doctor', `from=${day}&to=${day}`)
    expect(body.ownDoctor).toBe(idOf('north.staff.doctor'))
  })

  it('is nobody’s of another hospital: they get their own, and naming it finds nothing', async () => {
    const theirs = await ask('south.receptionist', `from=${day}&to=${day}`)
    expect(theirs.body.organization).toBe(idOf('south'))
    expect(idsOf(theirs)).not.toContain(idOf('north.appointment.mona'))
    const named = `from=${day}&to=${day}&organization=${idOf('north')}`
    for (const who of ['south.receptionist', 'south.admin', 'annex.doctor'] as const)
      expect((await ask(who, named)).status).toBe(404)
    const doctor = `from=${day}&to=${day}&doctor=${idOf('north.staff.doctor')}`
    expect((await ask('south.receptionist', doctor)).body.docs).toEqual([])
  })

  it('is named by who works for all of them, who must name one', async () => {
    const named = await ask('root', `from=${day}&to=${day}&organization=${idOf('north')}`)
    expect(named.body.docs).toHaveLength(3)
    const unknown = `from=${day}&to=${day}&organization=${idOf('nowhere')}`
    expect((await ask('auditor', unknown)).status).toBe(404)
    expect((await ask('root', `from=${day}&to=${day}`)).status).toBe(404)
  })

  it('is closed to patients and to who is not signed in', async () => {
    expect((await ask('north.patient', `from=${day}&to=${day}`)).status).toBe(403)
    const nobody = await app.request('GET', `/api/appointments/calendar?from=${day}&to=${day}`)
    expect(nobody.status).toBe(401)
  })
})

describe('moving an appointment', () => {
  const path = `/api/appointments/${idOf('north.appointment.mona')}`
  const move = (who: PersonName, body: object) =>
    app.request('PATCH', path, { as: clinic.people[who], body })

  it('keeps its length, and a time that is taken or gone by is refused with nothing changed', async () => {
    const moved = await move('north.receptionist', {
      startsAt: `${day}T06:00:00.000Z`,
      revision: 1,
    })
    expect(moved.body.doc).toMatchObject({ endsAt: `${day}T07:00:00.000Z`, revision: 2 })
    const taken = await move('north.receptionist', {
      startsAt: `${day}T09:30:00.000Z`,
      revision: 2,
    })
    expect([taken.status, taken.body.errors[0].code]).toEqual([409, 'doctor-busy'])
    const past = await move('north.receptionist', {
      startsAt: '2026-01-05T09:00:00.000Z',
      revision: 2,
    })
    expect([past.status, past.body.errors[0].code]).toEqual([400, 'in-the-past'])
    const late = await move('north.doctor', { startsAt: `${day}T05:00:00.000Z`, revision: 1 })
    expect([late.status, late.body.errors[0].code]).toEqual([409, 'stale-revision'])
    const { body } = await ask('north.receptionist', `from=${day}&to=${day}`)
    expect(body.docs[0]).toMatchObject({ startsAt: `${day}T06:00:00.000Z`, revision: 2 })
  })

  it('is not for nurses, nor for another hospital', async () => {
    expect((await move('north.nurse', { startsAt: `${day}T05:00:00.000Z` })).status).toBe(403)
    expect((await move('south.receptionist', { startsAt: `${day}T05:00:00.000Z` })).status).toBe(
      404,
    )
  })
})
