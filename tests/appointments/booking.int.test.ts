import pg from 'pg'

import { queuedMails } from '../accounts/queuedMails.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { moveClock } from '../support/moveClock.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let heard: string[] | null = null

// A Monday in winter, half past twelve in Cairo, which is two hours ahead of UTC.
const NOW = '2027-01-11T10:30:00.000Z'
const today = '2027-01-11'
const doctor = idOf('north.staff.doctor')
const mona = idOf('north.patient.mona')
const omar = idOf('north.patient.omar')

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
  await moveClock(clinic, Date.parse(NOW) - Date.now())
  const staff = (name: string, more: object) => ({
    id: idOf(name),
    first_name: name,
    last_name: 'Doe',
    email: `${name}@north.example`,
    phone: '+201199999999',
    license_number: `LIC-${name}`,
    employee_id: name,
    staff_type: 'physician',
    status: 'active',
    organization_id: idOf('north'),
    ...more,
  })
  await clinic.insert('staff', [
    staff('second', {
      specialization: 'Sleep',
      first_name_ar: 'ثانٍ',
      department_id: idOf('north.heart'),
    }),
    staff('resting', { status: 'on_leave' }),
    staff('gone', { status: 'left' }),
  ])
  await app.sql.query(
    `update organizations set slot_minutes = 20, opens_at = '08:00', closes_at = '20:00', patients_may_book = true,
      default_cost = 300, default_priority_cost = 500, locale = 'ar' where id = $1`,
    [idOf('north')],
  )
})

afterAll(() => app.close())

const ask = (
  as: PersonName | null,
  method: string,
  path: string,
  body?: object,
): ReturnType<App['request']> => atPlace(app, clinic).ask(as, method, path, body)

const availability = (more: Record<string, string> = {}, as: PersonName = 'north.receptionist') =>
  ask(
    as,
    'GET',
    `/appointments/availability?${new URLSearchParams({ doctor, date: '2027-01-13', explain: '1', ...more })}`,
  )

/** What people see on the clock: `HH:MM` in UTC. */
const startsOf = ({ body }: { body: any }): string[] =>
  body.slots.map(({ startsAt }: any) => startsAt.slice(11, 16))
const reasonsOf = ({ body }: { body: any }): string[] =>
  (body.reasons ?? []).map(({ code }: any) => code)

const book = (more: object = {}, as: PersonName = 'north.receptionist') =>
  ask(as, 'POST', '/appointments', {
    patient: omar,
    doctor,
    startsAt: '2027-01-13T07:00:00.000Z',
    ...more,
  })

const setNorth = (column: string, value: unknown) =>
  app.sql.query(`update organizations set ${column} = $2 where id = $1`, [idOf('north'), value])

async function statementsOf(as: PersonName, path: string): Promise<string[]> {
  heard = []
  const answer = await ask(as, 'GET', path)
  // The trail of earlier refusals is written meanwhile; these doors write nothing.
  const statements = heard
    .map((text) => text.trim().split(/\s+/).slice(0, 2).join(' '))
    .filter((text) => text !== 'insert into')
  heard = null
  expect(answer.status).toBe(200)
  return statements
}

describe('free times', () => {
  it('are offered to a receptionist from opening to closing, by the clocks of the organization', async () => {
    const answer = await availability()
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ date: '2027-01-13', timezone: 'Africa/Cairo' })
    expect(answer.body.slots).toHaveLength(36)
    expect(answer.body.slots[0]).toEqual({
      startsAt: '2027-01-13T06:00:00.000Z',
      endsAt: '2027-01-13T06:20:00.000Z',
    })
    expect(startsOf(answer).at(-1)).toBe('17:40')
    expect(answer.body).not.toHaveProperty('reasons')
  })

  it('leave out what a receptionist booked, until it is canceled', async () => {
    const { body } = await book()
    expect(body.doc).toMatchObject({ status: 'pending', cost: 300 })
    expect(startsOf(await availability())).not.toContain('07:00')
    const away = await ask('north.receptionist', 'PATCH', `/appointments/${body.doc.id}`, {
      status: 'canceled',
    })
    expect(away.status).toBe(200)
    expect(startsOf(await availability())).toContain('07:00')
  })

  it('leave out both slots that a longer appointment of a receptionist touches', async () => {
    const { body } = await book({
      startsAt: '2027-01-13T08:10:00.000Z',
      endsAt: '2027-01-13T08:30:00.000Z',
    })
    const starts = startsOf(await availability())
    expect(starts).not.toContain('08:00')
    expect(starts).not.toContain('08:20')
    expect(starts).toContain('07:40')
    expect(starts).toContain('08:40')
    await app.sql.query('delete from appointments where id = $1', [body.doc.id])
  })

  it('of today are only those that a receptionist can still book', async () => {
    expect(startsOf(await availability({ date: today }))[0]).toBe('10:40')
  })

  it('are 11 hours on the short day of summer time and 12 on the long one, for a receptionist', async () => {
    await setNorth('slot_minutes', 60)
    await setNorth('opens_at', '00:00')
    await setNorth('closes_at', '12:00')
    const short = await availability({ date: '2027-04-30' })
    expect(short.body.slots).toHaveLength(11)
    expect(short.body.slots[0].startsAt).toBe('2027-04-29T22:00:00.000Z')
    expect(short.body.slots.at(-1).endsAt).toBe('2027-04-30T09:00:00.000Z')
    await setNorth('closes_at', '23:59')
    await setNorth('opens_at', '12:00')
    const long = await availability({ date: '2027-10-28' })
    expect(new Set(startsOf(long)).size).toBe(12)
    expect(long.body.slots[0].startsAt).toBe('2027-10-28T09:00:00.000Z')
    await setNorth('opens_at', '08:00')
    await setNorth('closes_at', '20:00')
    await setNorth('slot_minutes', 20)
  })

  it('tell a receptionist why there is none', async () => {
    expect(reasonsOf(await availability({ date: '2027-01-10' }))).toEqual(['day-past'])
    expect(reasonsOf(await availability({ doctor: idOf('resting') }))).toEqual(['doctor-on-leave'])
    expect(reasonsOf(await availability({ doctor: idOf('gone') }))).toEqual(['doctor-left'])
    await app.sql.query(
      `insert into organizations_closed_days ("order", parent_id, value) values (1, $1, '3')`,
      [idOf('north')],
    )
    const closed = await availability()
    expect(reasonsOf(closed)).toEqual(['closed-day'])
    expect(closed.body.nextFreeAt).toBe('2027-01-14T06:00:00.000Z')
    await app.sql.query('delete from organizations_closed_days')
    await setNorth('closes_at', '12:40')
    expect(reasonsOf(await availability({ date: today }))).toEqual(['closed-for-today'])
    await setNorth('closes_at', '08:40')
    const taken = await Promise.all(
      ['2027-01-13T06:00:00.000Z', '2027-01-13T06:20:00.000Z'].map((startsAt) =>
        book({ startsAt }),
      ),
    )
    const full = await availability()
    expect(reasonsOf(full)).toEqual(['fully-booked'])
    expect(full.body.reasons[0].message).toBe('Every time of this day is booked.')
    expect(full.body.nextFreeAt).toBe('2027-01-14T06:00:00.000Z')
    await setNorth('closes_at', '20:00')
    await app.sql.query('delete from appointments where id = any($1)', [
      taken.map(({ body }) => body.doc.id),
    ])
  })

  it('of another hospital’s doctor are as missing to a receptionist as those of nobody', async () => {
    const foreign = await availability({ doctor: idOf('south.staff.doctor') })
    const nobody = await availability({ doctor: idOf('nobody at all') })
    expect(told(foreign)).toEqual([404, 'not-found'])
    expect(foreign.body.errors).toEqual(nobody.body.errors)
    expect(told(await availability({ organization: idOf('south') }))).toEqual([404, 'not-found'])
    expect((await availability({ organization: idOf('north') }, 'auditor')).status).toBe(200)
    expect(told(await availability({ date: '2027-02-30' }))).toEqual([400, 'invalid-query', 'date'])
    expect(
      told(await ask(null, 'GET', `/appointments/availability?doctor=${doctor}&date=${today}`)),
    ).toEqual([401, 'unauthenticated'])
  })

  it('are shown to a patient only where patients may book', async () => {
    expect((await availability({}, 'north.patient')).status).toBe(200)
    expect(told(await availability({}, 'south.patient'))).toEqual([404, 'not-found'])
    await setNorth('patients_may_book', false)
    expect(told(await availability({}, 'north.patient'))).toEqual([403, 'forbidden'])
    await setNorth('patients_may_book', true)
  })
})

describe('the directory', () => {
  it('tells a patient who can be seen and when, and nothing private', async () => {
    const { body, status, text } = await ask('north.patient', 'GET', '/doctors')
    expect(status).toBe(200)
    expect(body.docs.map(({ name, nextFreeAt }: any) => [name, nextFreeAt])).toEqual([
      ['doctor north', '2027-01-11T10:40:00.000Z'],
      ['resting Doe', null],
      ['second Doe', '2027-01-11T10:40:00.000Z'],
    ])
    expect(body.docs[2]).toEqual({
      id: idOf('second'),
      name: 'second Doe',
      nameAr: 'ثانٍ',
      specialization: 'Sleep',
      department: { id: idOf('north.heart'), name: 'heart' },
      nextFreeAt: '2027-01-11T10:40:00.000Z',
    })
    expect(text).not.toMatch(/@|LIC-|\+20/)
  })

  it('is another hospital’s for whoever is of that one, and for an auditor who names it', async () => {
    const { body } = await ask('south.receptionist', 'GET', '/doctors')
    expect(body.docs.map(({ id }: any) => id)).toEqual([idOf('south.staff.doctor')])
    expect(
      told(await ask('south.receptionist', 'GET', `/doctors?organization=${idOf('north')}`)),
    ).toEqual([404, 'not-found'])
    const named = await ask('auditor', 'GET', `/doctors?organization=${idOf('south')}`)
    expect(named.body.docs).toHaveLength(1)
    expect(told(await ask('auditor', 'GET', '/doctors'))).toEqual([404, 'not-found'])
    expect(told(await ask(null, 'GET', '/doctors'))).toEqual([401, 'unauthenticated'])
  })
})

describe('a booking', () => {
  it('of one time by forty receptionists at once is made exactly once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => book({ startsAt: '2027-01-14T09:00:00.000Z' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const others = answers.filter(({ status }) => status !== 201).map(told)
    expect(others).toEqual(Array.from({ length: 39 }, () => [409, 'doctor-busy', 'startsAt']))
  })

  it('over another is made by a receptionist who says so, and by no patient', async () => {
    const over = { startsAt: '2027-01-14T09:00:00.000Z', overbooked: true }
    expect(told(await book({ startsAt: over.startsAt }))).toEqual([409, 'doctor-busy', 'startsAt'])
    expect((await book(over)).status).toBe(201)
    expect(told(await book({ ...over, patient: mona }, 'north.patient'))).toEqual([
      409,
      'doctor-busy',
      'startsAt',
    ])
  })

  it('with bad data is refused to a receptionist with its reason, and nothing is stored', async () => {
    const count = async () =>
      (await app.sql.query('select count(*)::int as n from appointments')).rows[0].n
    const before = await count()
    const at = '2027-01-15T09:00:00.000Z'
    expect(told(await book({ startsAt: '2027-01-10T09:00:00.000Z' }))).toEqual([
      400,
      'in-the-past',
      'startsAt',
    ])
    expect(told(await book({ startsAt: at, cost: -1 }))).toEqual([400, 'invalid', 'cost'])
    for (const status of ['Done', '', 5, ['pending'], {}])
      expect(told(await book({ startsAt: at, status }))).toEqual([400, 'invalid', 'status'])
    expect(told(await book({ startsAt: at, reason: 'x'.repeat(201) }))).toEqual([
      400,
      'invalid',
      'reason',
    ])
    expect(told(await book({ startsAt: at, patient: idOf('south.patient.mona') }))).toEqual([
      400,
      'invalid-relation',
      'patient',
    ])
    expect(told(await book({ startsAt: at, doctor: idOf('south.staff.doctor') }))).toEqual([
      400,
      'invalid-relation',
      'doctor',
    ])
    expect(told(await book({ startsAt: at, organization: idOf('south') }))).toEqual([
      400,
      'invalid-relation',
      'organization',
    ])
    expect(told(await book({ startsAt: at }, 'north.nurse'))).toEqual([403, 'forbidden'])
    expect(await count()).toBe(before)
    const made = await book({ startsAt: at, cost: 200 })
    expect(made.body.doc).toMatchObject({ cost: 200, status: 'pending' })
    const prior = await book({ startsAt: '2027-01-15T10:00:00.000Z', isPrior: true })
    expect(prior.body.doc.cost).toBe(500)
  })

  it('has terms that whoever may book knows, and nobody else', async () => {
    const { body } = await ask('north.receptionist', 'GET', '/appointments/terms')
    expect(body).toEqual({
      organization: idOf('north'),
      timezone: 'Africa/Cairo',
      currency: 'EGP',
      slotMinutes: 20,
      defaultCost: 300,
      defaultPriorityCost: 500,
      today,
    })
    expect(told(await ask('north.patient', 'GET', '/appointments/terms'))).toEqual([
      403,
      'forbidden',
    ])
    expect(told(await ask('north.nurse', 'GET', '/appointments/terms'))).toEqual([403, 'forbidden'])
    expect(
      told(
        await ask('north.receptionist', 'GET', `/appointments/terms?organization=${idOf('south')}`),
      ),
    ).toEqual([404, 'not-found'])
  })
})

describe('a change', () => {
  const change = (id: string, body: object, as: PersonName = 'north.receptionist') =>
    ask(as, 'PATCH', `/appointments/${id}`, body)

  it('to a taken or past time, to an old revision or of a completed visit is refused to a receptionist', async () => {
    const at = '2027-01-18T09:00:00.000Z'
    const [first, second] = await Promise.all([
      book({ startsAt: at }),
      book({ startsAt: '2027-01-18T10:00:00.000Z' }),
    ])
    const { id, revision } = second.body.doc
    expect(told(await change(id, { startsAt: at }))).toEqual([409, 'doctor-busy', 'startsAt'])
    expect(told(await change(id, { startsAt: '2027-01-11T09:00:00.000Z' }))).toEqual([
      400,
      'in-the-past',
      'startsAt',
    ])
    expect(told(await change(id, { cost: -1 }))).toEqual([400, 'invalid', 'cost'])
    expect(told(await change(id, { status: 'Done' }))).toEqual([400, 'invalid', 'status'])
    expect(told(await change(id, { doctor: idOf('south.staff.doctor') }))).toEqual([
      400,
      'invalid-relation',
      'doctor',
    ])
    expect(told(await change(id, { startsAt: at }, 'south.receptionist'))).toEqual([
      404,
      'not-found',
    ])
    expect((await change(id, { doctor: idOf('second'), startsAt: at, revision })).status).toBe(200)
    expect(told(await change(id, { cost: 1, revision }))).toEqual([
      409,
      'stale-revision',
      'revision',
    ])
    expect((await change(first.body.doc.id, { status: 'completed' })).status).toBe(200)
    const later = { startsAt: '2027-01-19T09:00:00.000Z' }
    expect(told(await change(first.body.doc.id, later))).toEqual([409, 'conflict', 'startsAt'])
    expect(told(await change(first.body.doc.id, { doctor: idOf('second') }))).toEqual([
      409,
      'conflict',
      'doctor',
    ])
    expect((await change(first.body.doc.id, { cost: 350 })).status).toBe(200)
    const emptied = await change(id, { cost: null })
    expect(emptied.body.doc.cost).toBe(300)
  })

  it('that concerns the patient is mailed once, in the patient’s language, and no other is', async () => {
    const to = 'north.patient@example.com'
    const kinds = async () =>
      (await queuedMails(app, to)).map(({ data, language }) => [data['kind'], language])
    await app.sql.query(`update users set language = 'es' where id = $1`, [idOf('north.patient')])
    const { body } = await book({ patient: mona, startsAt: '2027-01-20T09:00:00.000Z' })
    const { id } = body.doc
    expect(await kinds()).toEqual([])
    await change(id, { status: 'confirmed' })
    await change(id, { cost: 10, isPrior: true })
    await change(id, { startsAt: '2027-01-20T10:00:00.000Z' })
    // Refused, so nothing is told either.
    await book({ startsAt: '2027-01-20T11:00:00.000Z' })
    expect(told(await change(id, { startsAt: '2027-01-20T11:00:00.000Z' }))).toEqual([
      409,
      'doctor-busy',
      'startsAt',
    ])
    await change(id, { status: 'checked_in' })
    await change(id, { status: 'confirmed' })
    await change(id, { status: 'canceled' })
    expect(await kinds()).toEqual([
      ['confirmed', 'es'],
      ['changed', 'es'],
      ['confirmed', 'es'],
      ['canceled', 'es'],
    ])
    const [, moved] = await queuedMails(app, to)
    expect(moved).toMatchObject({
      template: 'appointment-changed',
      about: `appointments/${id}`,
      organization: idOf('north'),
      data: {
        name: 'mona',
        doctor: 'doctor north',
        startsAt: '2027-01-20T10:00:00.000Z',
        timezone: 'Africa/Cairo',
        link: `${process.env['SERVER_URL']}/portal`,
      },
    })
  })

  it('by two receptionists at once is mailed once', async () => {
    await app.sql.query(`update patients set email = 'omar@example.org' where id = $1`, [omar])
    const { body } = await book({ startsAt: '2027-01-21T09:00:00.000Z' })
    const { id, revision } = body.doc
    const answers = await Promise.all(
      [1, 2, 3].map(() => change(id, { status: 'confirmed', revision })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const mails = await queuedMails(app, 'omar@example.org')
    // Who has no account is written to in the language of the organization.
    expect(mails.map(({ data, language }) => [data['kind'], language])).toEqual([
      ['confirmed', 'ar'],
    ])
  })
})

describe('the note of a doctor', () => {
  const of = (children: unknown) => ({
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  })
  const paragraph = (child: object) => of([{ type: 'paragraph', version: 1, children: [child] }])
  const link = (url: string) =>
    paragraph({ type: 'link', version: 3, fields: { linkType: 'custom', url }, children: [] })

  it('is a text of the editor or refused, and links in it lead to no script', async () => {
    const made = await book({ startsAt: '2027-02-01T09:00:00.000Z' })
    const path = `/api/appointments/${made.body.doc.id}`
    const write = (note: unknown) =>
      app.request('PATCH', path, { as: clinic.people['north.doctor'], body: { note } })
    const wrong = [
      5,
      'text',
      [],
      {},
      { root: null },
      { root: {} },
      of(null),
      of('text'),
      of([null]),
      of([{ type: 'evil' }]),
      paragraph({ type: 'text', text: 5 }),
      paragraph({ type: 'text', text: 'turned \u202e round' }),
      link('javascript:alert(1)'),
    ]
    for (const note of wrong)
      expect([note, ...told(await write(note))]).toEqual([note, 400, 'invalid', 'note'])
    expect((await write(link('https://example.org'))).status).toBe(200)
    expect((await write(paragraph({ type: 'text', text: 'Rest.', version: 1 }))).status).toBe(200)
    const read = await app.request('GET', path, { as: clinic.people['north.doctor'] })
    expect(read.body.note.root.children[0].children[0].text).toBe('Rest.')
    expect((await write(null)).status).toBe(200)
    await app.sql.query('delete from appointments where id = $1', [made.body.doc.id])
  })
})

describe('the history', () => {
  const history = (query: string, as: PersonName = 'north.receptionist') =>
    ask(as, 'GET', `/appointments/history?${query}`)

  it('returns a receptionist only what lies between the days, with file number, age and fee', async () => {
    await app.sql.query(
      `update patients set birth_date = '1984-01-12', first_name_ar = 'منى', last_name_ar = 'علي'
        where id = $1`,
      [mona],
    )
    const { body, status } = await history('from=2027-01-20&to=2027-01-20&sort=startsAt')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      totalDocs: 2,
      isCapped: false,
      timezone: 'Africa/Cairo',
      currency: 'EGP',
    })
    expect(body.docs.map(({ startsAt }: any) => startsAt)).toEqual([
      '2027-01-20T10:00:00.000Z',
      '2027-01-20T11:00:00.000Z',
    ])
    expect(body.docs[0]).toMatchObject({
      patient: mona,
      patientName: 'mona Ali',
      patientNameAr: 'منى علي',
      fileNumber: '000001',
      age: 42,
      doctor,
      doctorName: 'doctor north',
      status: 'canceled',
      cost: 10,
      isPrior: true,
    })
    expect((await history('from=2027-01-21&to=2027-01-20')).body.docs).toEqual([])
  })

  it('is narrowed by a receptionist to a patient, a status, a doctor, and leafed through', async () => {
    const { body } = await history('q=MÓNA')
    expect(new Set(body.docs.map(({ patient }: any) => patient))).toEqual(new Set([mona]))
    expect((await history('q=100%25')).body.docs).toEqual([])
    const canceled = await history('status=canceled&from=2027-01-20')
    expect(canceled.body.totalDocs).toBe(1)
    const second = await history(`doctor=${idOf('second')}`)
    expect(second.body.totalDocs).toBe(1)
    const paged = await history('limit=2&page=2&sort=startsAt&from=2027-01-20')
    expect(paged.body.docs.map(({ startsAt }: any) => startsAt)).toEqual([
      '2027-01-21T09:00:00.000Z',
    ])
    expect(told(await history('status=Done'))).toEqual([400, 'invalid-query', 'status'])
    expect(told(await history('from=yesterday'))).toEqual([400, 'invalid-query', 'from'])
  })

  it('never shows another hospital’s appointments, nor any to a patient', async () => {
    const { body } = await history('limit=100', 'south.receptionist')
    expect(body.docs).toHaveLength(3)
    expect(
      body.docs.every(({ doctor: theirs }: any) => theirs === idOf('south.staff.doctor')),
    ).toBe(true)
    expect((await history(`patient=${mona}`, 'south.receptionist')).body.docs).toEqual([])
    expect((await history(`doctor=${doctor}`, 'south.receptionist')).body.docs).toEqual([])
    expect(told(await history(`organization=${idOf('north')}`, 'south.receptionist'))).toEqual([
      404,
      'not-found',
      'organization',
    ])
    expect((await history(`organization=${idOf('south')}`, 'auditor')).body.docs).toHaveLength(3)
    expect(told(await history('', 'north.patient'))).toEqual([403, 'forbidden'])
    expect(told(await ask(null, 'GET', '/appointments/history'))).toEqual([401, 'unauthenticated'])
  })
})

describe('a receptionist costs no more statements than', () => {
  it('two for free times, the directory or the history, one for the terms', async () => {
    const day = `doctor=${doctor}&date=2027-01-13&explain=1`
    expect(
      await statementsOf('north.receptionist', `/appointments/availability?${day}`),
    ).toHaveLength(2)
    expect(await statementsOf('north.receptionist', '/doctors')).toHaveLength(2)
    expect(
      await statementsOf('north.receptionist', '/appointments/history?q=ali&from=2027-01-01'),
    ).toHaveLength(2)
    expect(await statementsOf('north.receptionist', '/appointments/terms')).toHaveLength(1)
  })
})
