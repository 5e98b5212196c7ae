import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let clock: { now: () => Date }
let root: string
let reception: string
let doctor: string

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  ;({ clock } = await import('../../src/lib/clock.ts'))
  root = clinic.people.root.token
  reception = clinic.people['north.receptionist'].token
  doctor = clinic.people['north.doctor'].token
}, 120_000)

afterAll(() => app.close())
afterEach(() => moveTo(new Date()))

/** Moves the clock, and has everybody signed in then. */
async function moveTo(moment: Date): Promise<void> {
  const ahead = moment.getTime() - Date.now()
  clock.now = () => new Date(Date.now() + ahead)
  await clinic.quietly(
    `update login_sessions set created_at = $1, last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    [moment.toISOString()],
  )
}

const send = (method: string, path: string, body?: unknown, as = root): Promise<Answer> =>
  app.request(method, `/api/${path}`, { as, ...(body !== undefined && { body }) })
const refusalOf = ({ status, body }: Answer) => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.field,
]
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

let serial = 0
/** A new patient of the north, without anything. */
async function newPatient(more: object = {}): Promise<string> {
  serial += 1
  const answer = await send('POST', 'patients', {
    organization: idOf('north'),
    firstName: 'Sara',
    lastName: `Nabil ${serial}`,
    ...more,
  })
  expect(answer.status).toBe(201)
  return answer.body.doc.id
}

const admit = (patient: string, more: object = {}) =>
  send('POST', 'admissions', {
    organization: idOf('north'),
    patient,
    startDate: '2026-01-10',
    ...more,
  })

describe('an admission', () => {
  it('is the patient’s only open one, however many start at once', async () => {
    const patient = await newPatient()
    const answers = await Promise.all(times(10, () => admit(patient)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...times(9, () => 409)])
    expect(refusalOf(await admit(patient))).toEqual([409, 'open-admission', 'patient'])
    const { rows } = await app.sql.query(
      'select count(*)::int as n from admissions where patient_id = $1',
      [patient],
    )
    expect(rows[0].n).toBe(1)
    const direct = app.sql.query(
      `insert into admissions (organization_id, patient_id, start_date, status) values ($1, $2, '2026-01-01', 'suspended')`,
      [idOf('north'), patient],
    )
    await expect(direct).rejects.toMatchObject({ constraint: 'admissions_one_open' })
  })

  it('is suspended, resumed and ended, and ended is final', async () => {
    const patient = await newPatient()
    const { id } = (await admit(patient)).body.doc
    const change = (body: object, as = doctor) => send('PATCH', `admissions/${id}`, body, as)
    expect((await change({ status: 'suspended' })).body.doc.status).toBe('suspended')
    expect(refusalOf(await admit(patient))).toEqual([409, 'open-admission', 'patient'])
    expect((await change({ status: 'active' })).body.doc.status).toBe('active')
    expect(refusalOf(await change({ status: 'ended' }))).toEqual([400, 'invalid', 'endDate'])
    expect(refusalOf(await change({ status: 'ended', endDate: '2026-05-01' }))).toEqual([
      400,
      'invalid',
      'endReason',
    ])
    expect(refusalOf(await change({ status: 'ended', endReason: 'completed' }))).toEqual([
      400,
      'invalid',
      'endDate',
    ])
    const early = { status: 'ended', endDate: '2026-01-09', endReason: 'completed' }
    expect(refusalOf(await change(early))).toEqual([400, 'invalid', 'endDate'])
    expect(refusalOf(await change({ endDate: '2026-05-01' }))).toEqual([400, 'invalid', 'endDate'])
    expect(refusalOf(await change({ status: 'closed' }))).toEqual([400, 'invalid', 'status'])
    const ended = await change({
      status: 'ended',
      endDate: '2026-05-01',
      endReason: 'early_discharge',
    })
    expect(ended.body.doc).toMatchObject({
      status: 'ended',
      endDate: '2026-05-01',
      endReason: 'early_discharge',
    })
    for (const body of [{ status: 'active' }, { note: 'again' }, { endDate: '2026-06-01' }])
      expect(refusalOf(await change(body, root))).toEqual([409, 'admission-ended', 'status'])
    expect((await admit(patient)).status).toBe(201)
  })

  it('keeps its rules in the database', async () => {
    const patient = await newPatient()
    const { id } = (await admit(patient)).body.doc
    const update = (set: string) =>
      app.sql.query(`update admissions set ${set}, revision = revision where id = $1`, [id])
    await expect(update(`status = 'ended'`)).rejects.toMatchObject({
      constraint: expect.stringMatching(/^admissions__end_(date|reason)__given$/),
    })
    await expect(update(`end_date = '2026-05-01'`)).rejects.toMatchObject({
      constraint: 'admissions__end_date__given',
    })
    await expect(
      update(`status = 'ended', end_reason = 'completed', end_date = '2025-05-01'`),
    ).rejects.toMatchObject({ constraint: 'admissions__end_date__order' })
    await update(`status = 'ended', end_reason = 'completed', end_date = '2026-05-01'`)
    await expect(
      update(`status = 'active', end_reason = null, end_date = null`),
    ).rejects.toMatchObject({ constraint: 'admission_ended_is_final' })
  })

  it('starts with the patient who enters a programme', async () => {
    await moveTo(new Date('2026-03-20T12:00:00Z'))
    const patient = await send(
      'POST',
      'patients',
      { firstName: 'Nour', lastName: 'Adel', startDate: '2026-03-05' },
      reception,
    )
    expect(patient.body.doc).toMatchObject({ isActive: true, organization: idOf('north') })
    expect(patient.body.doc).not.toHaveProperty('startDate')
    const month = async () => {
      const found = await send('GET', `admissions?where[patient][equals]=${patient.body.doc.id}`)
      expect(found.body.docs).toEqual([
        expect.objectContaining({ status: 'active', startDate: '2026-03-05' }),
      ])
      return found.body.docs[0].programMonth
    }
    expect(await month()).toBe(1)
    await moveTo(new Date('2026-03-31T12:00:00Z'))
    expect(await month()).toBe(1)
    await moveTo(new Date('2026-05-01T12:00:00Z'))
    expect(await month()).toBe(3)
    await moveTo(new Date('2027-08-31T12:00:00Z'))
    expect(await month()).toBe(18)
    await moveTo(new Date('2031-01-01T12:00:00Z'))
    expect(await month()).toBe(18)
    const refused = await send(
      'POST',
      'patients',
      { firstName: 'Nour', lastName: 'Adel', startDate: '2026-02-30' },
      reception,
    )
    expect(refusalOf(refused)).toEqual([400, 'invalid', 'startDate'])
    const programmed = await send(
      'POST',
      'patients',
      { firstName: 'Nour', lastName: 'Samir', program: 'CPAP' },
      reception,
    )
    expect(programmed.body.doc.isActive).toBe(true)
    expect(
      (await send('POST', 'patients', { firstName: 'Nour', lastName: 'Fares' }, reception)).body.doc
        .isActive,
    ).toBe(false)
  })

  it('that ended keeps the month of its end, and the month is nobody’s to write', async () => {
    const patient = await newPatient()
    const { id } = (await admit(patient, { programMonth: 9 })).body.doc
    const ended = await send('PATCH', `admissions/${id}`, {
      status: 'ended',
      endDate: '2026-02-28',
      endReason: 'completed',
      programMonth: 9,
    })
    expect(ended.body.doc.programMonth).toBe(2)
    await moveTo(new Date('2030-01-01T00:00:00Z'))
    expect((await send('GET', `admissions/${id}`)).body.programMonth).toBe(2)
  })
})

describe('an appointment', () => {
  let patient: string
  /** Every test books its own day. */
  let day = 1
  const at = (time: string, offset = day) => {
    const date = new Date(Date.now() + (200 + offset) * 86_400_000).toISOString().slice(0, 10)
    return `${date}T${time}:00.000Z`
  }
  const book = (more: object = {}, as = reception) =>
    send(
      'POST',
      'appointments',
      {
        patient,
        doctor: idOf('north.staff.doctor'),
        startsAt: at('09:00'),
        ...more,
      },
      as,
    )

  beforeAll(async () => {
    patient = await newPatient()
    await app.sql.query(
      `update organizations set default_cost = 200, default_priority_cost = 350, slot_minutes = 30, revision = revision where id = $1`,
      [idOf('north')],
    )
  })
  beforeEach(() => {
    day += 1
  })

  it('of a receptionist is pending, ends a slot later and costs the default', async () => {
    const booked = await book({ status: 'completed' })
    expect(booked.status).toBe(201)
    expect(booked.body.doc).toMatchObject({
      status: 'pending',
      startsAt: at('09:00'),
      endsAt: at('09:30'),
      cost: 200,
      isPrior: false,
      overbooked: false,
      source: 'reception',
      organization: idOf('north'),
      doctorName: 'doctor north',
    })
    expect((await book({ startsAt: at('10:00'), isPrior: true })).body.doc.cost).toBe(350)
    expect((await book({ startsAt: at('11:00'), isPrior: true, cost: 0 })).body.doc.cost).toBe(0)
    expect((await book({ startsAt: at('12:00'), cost: 275 })).body.doc.cost).toBe(275)
    expect((await book({ startsAt: at('13:00'), source: 'patient' }, doctor)).body.doc.source).toBe(
      'doctor',
    )
  })

  it.each([
    ['cost', -1],
    ['cost', 1.5],
    ['cost', 'much'],
    ['isPrior', 'yes'],
    ['overbooked', 1],
    ['endsAt', 'later'],
    ['reason', 5],
  ])('is refused with %s %j', async (field, value) => {
    expect(refusalOf(await book({ [field]: value }))).toEqual([400, 'invalid', field])
  })

  it.each(['tomorrow', '2030-01-01', '2030-01-01T10:00', '2030-02-30T10:00:00Z', 5, null])(
    'does not start at %j',
    async (startsAt) => {
      expect(refusalOf(await book({ startsAt }))).toEqual([400, 'invalid', 'startsAt'])
    },
  )

  it('takes an instant in any zone and stores it as UTC', async () => {
    const booked = await book({ startsAt: at('12:00').replace('.000Z', '+03:00') })
    expect(booked.body.doc.startsAt).toBe(at('09:00'))
  })

  it('is not made in the past', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    expect(refusalOf(await book({ startsAt: yesterday }))).toEqual([400, 'in-the-past', 'startsAt'])
    expect(refusalOf(await book({ startsAt: yesterday }, root))).toEqual([
      400,
      'in-the-past',
      'startsAt',
    ])
    const soon = new Date(Date.now() + 60_000).toISOString()
    expect((await book({ startsAt: soon, overbooked: true })).status).toBe(201)
  })

  it('lasts up to a day and no longer', async () => {
    for (const endsAt of [at('09:00'), at('08:00'), at('09:01', day + 1)])
      expect(refusalOf(await book({ endsAt }))).toEqual([400, 'out-of-range', 'endsAt'])
    const long = await book({ endsAt: at('09:00', day + 1) })
    expect(long.status).toBe(201)
    const set = app.sql.query(
      'update appointments set ends_at = starts_at, revision = revision where id = $1',
      [long.body.doc.id],
    )
    await expect(set).rejects.toMatchObject({ constraint: 'appointments__ends_at__range' })
    await send('DELETE', `appointments/${long.body.doc.id}`)
  })

  it('never books a doctor twice, however many ask at once', async () => {
    const answers = await Promise.all(times(10, () => book()))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...times(9, () => 409)])
    expect(refusalOf(await book({ startsAt: at('09:29') }))).toEqual([
      409,
      'doctor-busy',
      'startsAt',
    ])
    expect(refusalOf(await book({ startsAt: at('08:31') }))).toEqual([
      409,
      'doctor-busy',
      'startsAt',
    ])
    expect((await book({ startsAt: at('09:30') })).status).toBe(201)
    expect((await book({ startsAt: at('08:30') })).status).toBe(201)
    const query = `mutation($data: mutationAppointmentInput!) { createAppointment(data: $data) { id } }`
    const data = {
      patient,
      doctor: idOf('north.staff.doctor'),
      startsAt: at('09:00'),
      status: 'pending',
    }
    const graphql = await send('POST', 'graphql', { query, variables: { data } }, reception)
    expect(graphql.body.errors[0].extensions).toMatchObject({
      code: 'doctor-busy',
      statusCode: 409,
    })
    const direct = app.sql.query(
      `insert into appointments (organization_id, patient_id, doctor_id, starts_at, ends_at, status) values ($1, $2, $3, $4, $5, 'pending')`,
      [idOf('north'), patient, idOf('north.staff.doctor'), at('09:10'), at('09:20')],
    )
    await expect(direct).rejects.toMatchObject({ constraint: 'appointments_doctor_busy' })
  })

  it('overlaps on purpose, or where the other was canceled or missed', async () => {
    const first = (await book()).body.doc
    expect((await book({ overbooked: true })).status).toBe(201)
    expect((await book()).status).toBe(409)
    await send('PATCH', `appointments/${first.id}`, { status: 'canceled' }, reception)
    const second = await book()
    expect(second.status).toBe(201)
    await send('PATCH', `appointments/${second.body.doc.id}`, { status: 'no_show' }, reception)
    const third = await book()
    expect(third.status).toBe(201)
    const back = await send('PATCH', `appointments/${first.id}`, { status: 'confirmed' }, reception)
    expect(refusalOf(back)).toEqual([409, 'doctor-busy', 'startsAt'])
    const other = await book({ doctor: idOf('north.staff.nurse') })
    expect(other.status).toBe(201)
  })

  it('goes through every status of the list and no other', async () => {
    const { id } = (await book()).body.doc
    for (const status of ['confirmed', 'checked_in', 'no_show', 'pending', 'canceled', 'completed'])
      expect(
        (await send('PATCH', `appointments/${id}`, { status }, reception)).body.doc.status,
      ).toBe(status)
    for (const status of ['Done', 'COMPLETED', '', null, 3])
      expect(refusalOf(await send('PATCH', `appointments/${id}`, { status }, reception))).toEqual([
        400,
        'invalid',
        'status',
      ])
  })

  it('keeps its length when it is moved, and is not moved into the past', async () => {
    const { id } = (await book({ endsAt: at('09:45') })).body.doc
    const move = (body: object) => send('PATCH', `appointments/${id}`, body, reception)
    expect((await move({ startsAt: at('14:00') })).body.doc).toMatchObject({
      startsAt: at('14:00'),
      endsAt: at('14:45'),
    })
    expect((await move({ startsAt: at('15:00'), endsAt: at('15:10') })).body.doc.endsAt).toBe(
      at('15:10'),
    )
    expect((await move({ endsAt: at('15:20') })).body.doc).toMatchObject({
      startsAt: at('15:00'),
      endsAt: at('15:20'),
    })
    expect(refusalOf(await move({ endsAt: at('14:00') }))).toEqual([400, 'out-of-range', 'endsAt'])
    const past = new Date(Date.now() - 3_600_000).toISOString()
    expect(refusalOf(await move({ startsAt: past }))).toEqual([400, 'in-the-past', 'startsAt'])
    await moveTo(new Date(Date.now() + 400 * 86_400_000))
    expect((await move({ status: 'completed' })).status).toBe(200)
    expect(refusalOf(await move({ startsAt: at('16:00') }))).toEqual([
      400,
      'in-the-past',
      'startsAt',
    ])
  })

  it('carries the names of patient and doctor as they were, whatever is sent', async () => {
    const other = await newPatient({ firstName: 'Layla', lastName: 'Farid' })
    const booked = await book({ patientName: 'Somebody', doctorName: 'Else', patient: other })
    const { id } = booked.body.doc
    expect(booked.body.doc).toMatchObject({
      patientName: 'Layla Farid',
      doctorName: 'doctor north',
    })
    const sent = await send(
      'PATCH',
      `appointments/${id}`,
      { patientName: 'Somebody', doctorName: 'Else' },
      reception,
    )
    expect(sent.body.doc).toMatchObject({ patientName: 'Layla Farid', doctorName: 'doctor north' })
    await send('PATCH', `patients/${other}`, { lastName: 'Hassan' })
    await send('PATCH', `appointments/${id}`, { reason: 'control' }, reception)
    expect((await send('GET', `appointments/${id}`)).body.patientName).toBe('Layla Farid')
    const moved = await send(
      'PATCH',
      `appointments/${id}`,
      { doctor: idOf('north.staff.nurse') },
      reception,
    )
    expect((await send('GET', `appointments/${moved.body.doc.id}`)).body).toMatchObject({
      doctorName: 'nurse north',
      patientName: 'Layla Farid',
    })
    await app.sql.query(
      `update appointments set patient_name = 'Forged', revision = revision where id = $1`,
      [id],
    )
    expect((await send('GET', `appointments/${id}`)).body.patientName).toBe('Layla Farid')
  })

  it('is listed newest first', async () => {
    const first = (await book()).body.doc.id
    const second = (await book({ startsAt: at('08:00') })).body.doc.id
    const list = await send('GET', 'appointments?limit=2', undefined, reception)
    expect(list.body.docs.map(({ id }: { id: string }) => id)).toEqual([second, first])
  })
})

describe('records of a visit', () => {
  const kinds = [
    ['diagnoses', 200],
    ['prescriptions', 100],
    ['requirements', 100],
  ] as const
  let visit: string
  let patient: string
  let hour = 0

  beforeEach(async () => {
    patient = await newPatient()
    hour += 1
    const booked = await send(
      'POST',
      'appointments',
      {
        patient,
        doctor: idOf('north.staff.doctor'),
        startsAt: new Date(Date.now() + 900 * 86_400_000 + hour * 3_600_000).toISOString(),
      },
      reception,
    )
    visit = booked.body.doc.id
  })

  it.each(kinds)('%s: one per visit, of at most %i characters, by doctors', async (slug, max) => {
    const write = (text: unknown, as = doctor) =>
      send('POST', slug, { appointment: visit, text }, as)
    expect(refusalOf(await write('a'.repeat(max + 1)))).toEqual([400, 'invalid', 'text'])
    expect(refusalOf(await write(''))).toEqual([400, 'invalid', 'text'])
    expect((await write('rest', reception)).status).toBe(403)
    const answers = await Promise.all(times(5, () => write('ع'.repeat(max))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...times(4, () => 400)])
    const refused = answers.find(({ status }) => status === 400)
    expect(refused && refusalOf(refused)).toEqual([400, 'duplicate', 'appointment'])
    const made = answers.find(({ status }) => status === 201)?.body.doc
    expect(made).toMatchObject({
      patient,
      author: clinic.people['north.doctor'].id,
      authorName: 'doctor north',
    })
    const forged = await send(
      'PATCH',
      `${slug}/${made.id}`,
      { author: clinic.people.root.id, authorName: 'Somebody', text: 'new' },
      doctor,
    )
    expect(forged.body.doc).toMatchObject({
      text: 'new',
      author: clinic.people['north.doctor'].id,
      authorName: 'doctor north',
    })
    const direct = app.sql.query(
      `insert into ${slug} (organization_id, appointment_id, patient_id, text) values ($1, $2, $3, 'again')`,
      [idOf('north'), visit, patient],
    )
    await expect(direct).rejects.toMatchObject({ constraint: `${slug}__appointment__once` })
  })

  it.each(kinds)('%s are frozen when the visit is completed', async (slug) => {
    const made = (await send('POST', slug, { appointment: visit, text: 'rest' }, doctor)).body.doc
    await send('PATCH', `appointments/${visit}`, { status: 'completed' }, reception)
    expect(refusalOf(await send('PATCH', `${slug}/${made.id}`, { text: 'more' }, doctor))).toEqual([
      409,
      'records-frozen',
      'appointment',
    ])
    expect(refusalOf(await send('DELETE', `${slug}/${made.id}`, undefined, doctor))).toEqual([
      409,
      'records-frozen',
      'appointment',
    ])
    const other = slug === 'diagnoses' ? 'prescriptions' : 'diagnoses'
    expect(
      refusalOf(await send('POST', other, { appointment: visit, text: 'late' }, doctor)),
    ).toEqual([409, 'records-frozen', 'appointment'])
    const direct = app.sql.query(
      `update ${slug} set text = 'more', revision = revision where id = $1`,
      [made.id],
    )
    await expect(direct).rejects.toMatchObject({ constraint: 'records_frozen' })
    expect((await send('GET', `${slug}/${made.id}`, undefined, doctor)).body.text).toBe('rest')
  })

  it('an unlocking lets one save pass, and freezes again', async () => {
    const made = (await send('POST', 'diagnoses', { appointment: visit, text: 'rest' }, doctor))
      .body.doc
    await send('PATCH', `appointments/${visit}`, { status: 'completed' }, reception)
    await app.sql.query(
      `insert into record_unlocks (appointment_id, reason) values ($1, 'a slip of the pen')`,
      [visit],
    )
    expect(
      (await send('PATCH', `diagnoses/${made.id}`, { text: 'rest and water' }, doctor)).status,
    ).toBe(200)
    expect(
      refusalOf(await send('PATCH', `diagnoses/${made.id}`, { text: 'again' }, doctor)),
    ).toEqual([409, 'records-frozen', 'appointment'])
  })
})

describe('what the server keeps by itself', () => {
  it('a patient is active while an admission is, whoever says otherwise', async () => {
    const patient = await newPatient()
    const isActive = async () => (await send('GET', `patients/${patient}`)).body.isActive
    const sent = await send('PATCH', `patients/${patient}`, {
      isActive: true,
      lastFollowUpOn: '2026-01-01',
      fileNumber: 'X',
      fullName: 'Y',
    })
    expect(sent.body.doc).toMatchObject({
      isActive: false,
      fullName: expect.stringMatching(/^Sara/),
    })
    const { id } = (await admit(patient)).body.doc
    expect(await isActive()).toBe(true)
    await send('PATCH', `admissions/${id}`, { status: 'suspended' })
    expect(await isActive()).toBe(false)
    await app.sql.query('update patients set is_active = true, revision = revision where id = $1', [
      patient,
    ])
    expect(await isActive()).toBe(false)
    await send('PATCH', `admissions/${id}`, { status: 'active' })
    expect(await isActive()).toBe(true)
    expect(
      (await send('PATCH', `patients/${patient}`, { city: 'Giza', isActive: false })).body.doc
        .isActive,
    ).toBe(true)
    expect((await send('DELETE', `admissions/${id}`)).status).toBe(200)
    expect(await isActive()).toBe(false)
  })

  it('a stale copy of a row turns nothing back', async () => {
    const nurse = clinic.people['annex.nurse'].id
    const stale = await app.payload.db.findOne<{ id: string }>({
      collection: 'users',
      where: { id: { equals: nurse } },
    })
    const { id: _id, ...row } = { ...stale }
    expect(
      (await send('PATCH', `users/${nurse}`, { status: 'deactivated', role: 'staff' })).status,
    ).toBe(200)
    const write = app.payload.db.updateOne({ collection: 'users', id: nurse, data: row })
    await expect(write).rejects.toThrow()
    expect((await send('GET', `users/${nurse}`)).body).toMatchObject({
      status: 'deactivated',
      role: 'staff',
    })
    expect((await send('GET', `staff/${idOf('annex.staff.nurse')}`)).body.accountState).toBe(
      'deactivated',
    )
    await app.sql.query(
      `update staff set account_state = 'active', revision = revision where id = $1`,
      [idOf('annex.staff.nurse')],
    )
    expect((await send('GET', `staff/${idOf('annex.staff.nurse')}`)).body.accountState).toBe(
      'deactivated',
    )
  })

  it('who moves to another hospital leaves department, staff record and management behind', async () => {
    const { id } = clinic.people['annex.manager']
    await send('PATCH', `departments/${idOf('annex.heart')}`, { manager: id })
    expect((await send('PATCH', `users/${id}`, { title: 'Dr' })).body.doc.department).toBe(
      idOf('annex.heart'),
    )
    expect((await send('PATCH', `users/${id}`, { organization: idOf('south') })).status).toBe(200)
    expect((await send('GET', `users/${id}`)).body).toMatchObject({
      organization: idOf('south'),
      department: null,
    })
    expect((await send('GET', `staff/${idOf('annex.staff.manager')}`)).body).toMatchObject({
      user: null,
      accountState: 'none',
    })
    expect((await send('GET', `departments/${idOf('annex.heart')}`)).body.manager).toBeNull()
    const both = { organization: idOf('annex'), department: idOf('annex.heart') }
    expect((await send('PATCH', `users/${id}`, both)).body.doc).toMatchObject(both)
  })

  it('an admission does not move to another patient, and the mirrors would follow', async () => {
    const [one, two] = [await newPatient(), await newPatient()]
    const { id } = (await admit(one)).body.doc
    expect(refusalOf(await send('PATCH', `admissions/${id}`, { patient: two }))).toEqual([
      400,
      'invalid',
      'patient',
    ])
    await app.sql.query(
      'update admissions set patient_id = $1, revision = revision where id = $2',
      [two, id],
    )
    expect((await send('GET', `patients/${one}`)).body.isActive).toBe(false)
    expect((await send('GET', `patients/${two}`)).body.isActive).toBe(true)
  })

  it('a superuser is a system administrator and nobody else', async () => {
    const nurse = clinic.people['south.nurse'].id
    const sent = await send('PATCH', `users/${nurse}`, { isSuperuser: true })
    expect(sent.body.doc.isSuperuser).toBe(false)
    await app.sql.query('update users set is_superuser = true, revision = revision where id = $1', [
      nurse,
    ])
    expect((await send('GET', `users/${nurse}`)).body.isSuperuser).toBe(false)
    await send('PATCH', `users/${nurse}`, { role: 'system_admin' })
    expect((await send('GET', `users/${nurse}`)).body).toMatchObject({
      isSuperuser: true,
      isStaff: true,
    })
    await send('PATCH', `users/${nurse}`, { role: 'nurse' })
    expect((await send('GET', `users/${nurse}`)).body).toMatchObject({
      isSuperuser: false,
      isStaff: false,
    })
  })

  it('a linked account shows its state on the staff record', async () => {
    const made = await send('POST', 'staff', {
      organization: idOf('north'),
      firstName: 'New',
      lastName: 'Nurse',
      employeeId: 'E-9',
      accountState: 'active',
    })
    expect(made.body.doc.accountState).toBe('none')
    const user = await send('POST', 'users', {
      organization: idOf('north'),
      username: 'new nurse',
      role: 'nurse',
    })
    const linked = await send('PATCH', `staff/${made.body.doc.id}`, { user: user.body.doc.id })
    expect((await send('GET', `staff/${linked.body.doc.id}`)).body.accountState).toBe('invited')
    await send('DELETE', `users/${user.body.doc.id}`)
    expect((await send('GET', `staff/${linked.body.doc.id}`)).body).toMatchObject({
      accountState: 'none',
      user: null,
    })
  })

  it('file numbers follow each other without a gap, twenty at once', async () => {
    const made = await send('POST', 'organizations', {
      name: 'Counting',
      slug: 'counting',
      kind: 'clinic',
    })
    const organization = made.body.doc.id
    const create = (more: object = {}) =>
      send('POST', 'patients', { organization, firstName: 'A', lastName: 'B', ...more })
    const answers = await Promise.all([
      ...times(20, () => create()),
      ...times(5, () => create({ birthDate: 'never' })),
    ])
    const numbers = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => body.doc.fileNumber)
    expect(numbers.sort()).toEqual(times(20, (index) => String(index + 1).padStart(6, '0')))
    const document = { documentType: 'CC', documentNumber: '1' }
    await create(document)
    await create(document)
    expect((await create({ fileNumber: '000001' })).body.doc.fileNumber).toBe('000022')
    const other = await send('GET', `patients/${idOf('south.patient.mona')}`)
    expect(other.body.fileNumber).toBe('000001')
    const copy = app.sql.query(
      `insert into patients (organization_id, first_name, last_name, file_number) values ($1, 'A', 'B', '000001')`,
      [organization],
    )
    await expect(copy).rejects.toMatchObject({ constraint: 'patients__file_number__unique' })
  })
})

describe('search', () => {
  beforeAll(async () => {
    await newPatient({
      firstName: 'Álvaro',
      lastName: 'Muñoz',
      firstNameAr: 'أحمد',
      lastNameAr: 'فؤاد',
      documentType: 'CE',
      documentNumber: 'QX-77812',
      phone: '+573101234567',
    })
    await newPatient({ firstName: 'عائشة', lastName: 'مصطفى' })
    await send('POST', 'patients', {
      organization: idOf('south'),
      firstName: 'Álvaro',
      lastName: 'Muñoz',
    })
  })

  const search = async (term: string, as = reception) => {
    const found = await send(
      'GET',
      `patients?where[searchText][contains]=${encodeURIComponent(term)}`,
      undefined,
      as,
    )
    expect(found.status).toBe(200)
    return found.body.docs.map(({ fullName }: { fullName: string }) => fullName)
  }

  it.each([
    'alvaro',
    'ÁLVARO',
    'lvar',
    'munoz',
    'MUÑOZ',
    'varo mu',
    'أحمد',
    'احمد',
    'حمد',
    'فواد',
    'أحمد فؤاد',
    'qx-778',
    '77812',
    '3101234567',
    '+57310',
    '٣١٠١٢٣',
  ])('%s finds the patient of one’s own hospital', async (term) => {
    expect(await search(term)).toEqual(['Álvaro Muñoz'])
  })

  it.each(['عائشة', 'عائشه', 'عايشة', 'عَائِشَة', 'مصطفي', 'مصطفـى'])(
    '%s finds the name however it is spelled',
    async (term) => {
      expect(await search(term)).toEqual(['عائشة مصطفى'])
    },
  )

  it('finds a file number, and nothing that is not there', async () => {
    const { body } = await send('GET', `patients/${idOf('north.patient.omar')}`)
    expect(await search(body.fileNumber)).toContain('omar Ali')
    expect(await search('zzz')).toEqual([])
    expect(await search('%')).toEqual([])
    expect(await search('_')).toEqual([])
  })

  it('works over GraphQL, and the folded text itself is not given out', async () => {
    const query = `{ Patients(where: {searchText: {contains: "MUNOZ"}}) { totalDocs docs { fullName } } }`
    const found = await send('POST', 'graphql', { query }, reception)
    expect(found.body.data.Patients).toEqual({ totalDocs: 1, docs: [{ fullName: 'Álvaro Muñoz' }] })
    const row = await send('GET', `patients/${idOf('north.patient.omar')}`)
    expect(row.body).not.toHaveProperty('searchText')
  })
})

describe('a stale revision', () => {
  const stale = [409, 'stale-revision', 'revision']

  it('is refused over REST, and changes nothing', async () => {
    const patient = await newPatient()
    const path = `patients/${patient}`
    expect((await send('PATCH', path, { city: 'Giza', revision: 1 })).body.doc.revision).toBe(2)
    expect(refusalOf(await send('PATCH', path, { city: 'Tanta', revision: 1 }))).toEqual(stale)
    expect(refusalOf(await send('PATCH', path, { city: 'Tanta', revision: 99 }))).toEqual(stale)
    expect((await send('GET', path)).body).toMatchObject({ city: 'Giza', revision: 2 })
    expect((await send('PATCH', path, { city: 'Tanta' })).body.doc).toMatchObject({
      city: 'Tanta',
      revision: 3,
    })
    for (const revision of ['x', {}, 1.5])
      expect(
        (await send('PATCH', path, { city: 'Luxor', revision })).status,
      ).toBeGreaterThanOrEqual(400)
  })

  it('is refused over GraphQL', async () => {
    const patient = await newPatient()
    const update = (revision: number) =>
      send('POST', 'graphql', {
        query: `mutation { updatePatient(id: "${patient}", data: {city: "Giza", revision: ${revision}}) { revision } }`,
      })
    expect((await update(1)).body.data.updatePatient.revision).toBe(2)
    expect((await update(1)).body.errors[0].extensions).toMatchObject({
      code: 'stale-revision',
      statusCode: 409,
    })
  })

  it('is refused by the Local API', async () => {
    const id = await newPatient()
    const update = (revision: number) =>
      app.payload.update({
        collection: 'patients',
        id,
        data: { city: 'Giza', revision },
        overrideAccess: true,
      })
    expect((await update(1)).revision).toBe(2)
    await expect(update(1)).rejects.toThrow()
    expect((await send('GET', `patients/${id}`)).body.revision).toBe(2)
  })

  it('is refused in bulk, row by row', async () => {
    const [one, two] = [await newPatient(), await newPatient()]
    await send('PATCH', `patients/${two}`, { city: 'Giza' })
    const bulk = await send('PATCH', `patients?where[id][in]=${one},${two}`, {
      city: 'Tanta',
      revision: 1,
    })
    expect(bulk.body.docs.map(({ id }: { id: string }) => id)).toEqual([one])
    expect(bulk.body.errors).toHaveLength(1)
    expect((await send('GET', `patients/${two}`)).body).toMatchObject({ city: 'Giza', revision: 2 })
    expect((await send('GET', `patients/${one}`)).body).toMatchObject({
      city: 'Tanta',
      revision: 2,
    })
  })

  it('of parallel changes none is lost silently', async () => {
    const patient = await newPatient()
    const fields = [
      'city',
      'region',
      'payer',
      'program',
      'referringPhysician',
      'referringSpecialty',
    ]
    const answers = await Promise.all(
      fields.map((field) => send('PATCH', `patients/${patient}`, { [field]: 'new' })),
    )
    const row = (await send('GET', `patients/${patient}`)).body
    answers.forEach(({ status }, index) => {
      expect([200, 409]).toContain(status)
      expect(row[fields[index] ?? '']).toBe(status === 200 ? 'new' : null)
    })
    expect(row.revision).toBe(1 + answers.filter(({ status }) => status === 200).length)
  })

  it('holds in the database for every collection that people edit', async () => {
    const { rows } = await app.sql.query(
      `select c.table_name as name from information_schema.columns c where c.column_name = 'revision' and c.table_schema = 'public'
       and not exists (select from pg_trigger t where t.tgrelid = c.table_name::regclass and t.tgname = 'a_count_revision')`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(['audit_events', 'login_sessions'])
    const lost = app.sql.query('update departments set name = $1, revision = 7 where id = $2', [
      'Sleep',
      idOf('north.heart'),
    ])
    await expect(lost).rejects.toMatchObject({ constraint: 'stale_revision' })
  })
})
