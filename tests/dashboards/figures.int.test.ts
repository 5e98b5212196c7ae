import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

/** Cairo is two hours ahead of UTC on this day, and what happens there at half past midnight is still the 21st in UTC. */
const NOW = '2026-11-22T10:00:00.000Z'

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  const { clock } = await import('../../src/lib/clock.ts')
  clock.now = () => new Date(NOW)
  await clinic.quietly(
    `update login_sessions set created_at = $1, last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    [NOW],
  )
  await app.sql.query(
    `update patients set birth_date = '1990-11-23', first_name_ar = 'منى', last_name_ar = 'علي' where id = $1`,
    [idOf('north.patient.mona')],
  )
})

afterAll(() => app.close())

const get = (as: PersonName | null, path: string) =>
  app.request('GET', `/api/dashboard/${path}`, as ? { as: clinic.people[as] } : {})

const visit = (name: string, row: Record<string, unknown>) => ({
  id: idOf(name),
  organization_id: idOf('north'),
  patient_id: idOf('north.patient.mona'),
  doctor_id: idOf('north.staff.doctor'),
  status: 'pending',
  is_prior: false,
  cost: 300,
  overbooked: true,
  ...row,
})

const at = (day: string, from: string, to: string) => ({
  starts_at: `${day}T${from}:00+02:00`,
  ends_at: `${day}T${to}:00+02:00`,
})

describe('a day of the hospital', () => {
  beforeAll(async () => {
    const today = '2026-11-22'
    await clinic.insert('appointments', [
      visit('yesterday', { ...at('2026-11-21', '23:30', '23:50'), status: 'completed' }),
      visit('first', { ...at(today, '00:30', '00:50'), status: 'completed' }),
      visit('second', { ...at(today, '09:00', '09:20'), status: 'checked_in' }),
      visit('third', { ...at(today, '10:00', '10:20'), cost: 500, status: 'completed' }),
      visit('urgent', { ...at(today, '16:00', '16:20'), is_prior: true, cost: 700 }),
      visit('off', { ...at(today, '11:00', '11:20'), status: 'canceled' }),
      visit('nurse', {
        ...at(today, '09:30', '09:50'),
        doctor_id: idOf('north.staff.nurse'),
        patient_id: idOf('north.patient.omar'),
      }),
      visit('tomorrow', { ...at('2026-11-23', '00:00', '00:20') }),
    ])
  })

  it('shows the receptionist its appointments, priority first, with counts and revenue', async () => {
    const { body, headers, status } = await get('north.receptionist', 'reception')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store, private')
    expect(body).toMatchObject({
      asOf: NOW,
      date: '2026-11-22',
      timezone: 'Africa/Cairo',
      currency: 'EGP',
      revenue: 800,
      counts: {
        total: 6,
        pending: 2,
        confirmed: 0,
        checked_in: 1,
        completed: 2,
        canceled: 1,
        no_show: 0,
        prior: 1,
      },
    })
    const names = ['urgent', 'first', 'second', 'nurse', 'third', 'off']
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(names.map(idOf))
    expect(body.rows[1]).toEqual({
      id: idOf('first'),
      revision: 1,
      patient: idOf('north.patient.mona'),
      patientName: 'mona Ali',
      patientNameAr: 'منى علي',
      fileNumber: '000001',
      age: 35,
      gender: null,
      doctor: idOf('north.staff.doctor'),
      doctorName: 'doctor north',
      doctorNameAr: null,
      startsAt: '2026-11-21T22:30:00.000Z',
      endsAt: '2026-11-21T22:50:00.000Z',
      status: 'completed',
      isPrior: false,
      cost: 300,
      previousAppointment: { id: idOf('yesterday'), startsAt: '2026-11-21T21:30:00.000Z' },
    })
    // A canceled visit is not the one before; the first of a patient has none.
    expect(body.rows[0].previousAppointment.id).toBe(idOf('third'))
    expect(body.rows[3].previousAppointment).toBeNull()
  })

  it('is shown for another day by its date in the hospital’s own zone', async () => {
    const { body } = await get('north.receptionist', 'reception?date=2026-11-23')
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([idOf('tomorrow')])
  })

  it('begins anew at midnight of the hospital', async () => {
    const { clock } = await import('../../src/lib/clock.ts')
    const before = clock.now
    expect((await get('north.receptionist', 'reception')).body.date).toBe('2026-11-22')
    clock.now = () => new Date('2026-11-22T22:00:00.000Z')
    await clinic.quietly(
      `update login_sessions set last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
      [clock.now().toISOString()],
    )
    const { body } = await get('north.receptionist', 'reception')
    clock.now = before
    expect([body.date, body.counts.total]).toEqual(['2026-11-23', 1])
    // Mona’s birthday has come.
    expect(body.rows[0].age).toBe(36)
  })

  it('shows revenue and costs to those of whom the access table says so, and to nobody else', async () => {
    for (const name of ['north.admin', 'north.doctor', 'north.receptionist'] as const) {
      const { body } = await get(name, 'reception')
      expect([name, body.revenue, body.rows[0].cost]).toEqual([name, 800, 700])
    }
    for (const name of ['north.manager', 'north.nurse', 'north.staff'] as const) {
      const { body } = await get(name, 'reception')
      expect([name, body.revenue, body.rows[0].cost]).toEqual([name, null, null])
      expect(body.counts.total).toBe(6)
    }
  })

  it('is nobody’s of another hospital, a patient’s, or a stranger’s', async () => {
    expect((await get('south.receptionist', 'reception')).body.rows).toEqual([])
    const named = `reception?organization=${idOf('north')}`
    for (const name of ['south.receptionist', 'annex.admin'] as const) {
      expect((await get(name, named)).status).toBe(404)
    }
    for (const kind of ['reception', 'doctor', 'program', 'finance']) {
      expect((await get('north.patient', kind)).status).toBe(403)
      expect((await get(null, kind)).status).toBe(401)
    }
  })

  it('is there for who works for all hospitals and names one', async () => {
    const named = `reception?organization=${idOf('north')}`
    for (const name of ['root', 'auditor'] as const) {
      const { body } = await get(name, named)
      expect([body.counts.total, body.revenue]).toEqual([6, 800])
      expect((await get(name, 'reception')).status).toBe(404)
      expect((await get(name, `reception?organization=${idOf('nowhere')}`)).status).toBe(404)
    }
  })

  it('is refused for what is no date', async () => {
    for (const date of ['2026-02-30', 'today', '', '9999-12-31', '22.11.2026']) {
      const { body, status } = await get('north.receptionist', `reception?date=${date}`)
      expect([date, status, body.errors[0].field]).toEqual([date, 400, 'date'])
    }
    const elsewhere = await get('root', 'reception?organization=north')
    expect([elsewhere.status, elsewhere.body.errors[0].field]).toEqual([400, 'organization'])
  })

  it('shows a doctor the own patients alone, who waits first', async () => {
    const { body } = await get('north.doctor', 'doctor')
    const names = ['second', 'urgent', 'first', 'third', 'off']
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(names.map(idOf))
    expect(body).toMatchObject({ waiting: 1, next: idOf('second'), reason: null, revenue: 800 })
    const nurse = await get('north.nurse', 'doctor')
    expect(nurse.body.rows.map(({ id }: { id: string }) => id)).toEqual([idOf('nurse')])
    expect(nurse.body).toMatchObject({ waiting: 0, next: null, revenue: null })
  })

  it('is empty with its reason for who has no staff record', async () => {
    await app.sql.query('update staff set user_id = null where id = $1', [
      idOf('annex.staff.doctor'),
    ])
    const { body } = await get('annex.doctor', 'doctor')
    expect(body).toMatchObject({ rows: [], waiting: 0, reason: 'no-staff-record' })
    const finance = await get('annex.doctor', 'finance')
    expect(finance.body).toMatchObject({ totals: { count: 0 }, reason: 'no-staff-record' })
  })
})

describe('revenue', () => {
  const span = 'finance?from=2026-11-01&to=2026-11-30'

  it('is summed of a doctor’s completed visits by day, week and month', async () => {
    const { body } = await get('north.doctor', span)
    expect(body.totals).toEqual({ revenue: 1100, count: 3 })
    expect(body.series).toHaveLength(30)
    expect(body.series.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { start: '2026-11-21', revenue: 300, count: 1 },
      { start: '2026-11-22', revenue: 800, count: 2 },
    ])
    const weeks = await get('north.doctor', `${span}&by=week`)
    expect(weeks.body.series.map(({ start }: { start: string }) => start)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
    expect(weeks.body.series[3]).toEqual({ start: '2026-11-16', revenue: 1100, count: 3 })
    const months = await get('north.doctor', 'finance?from=2026-10-15&to=2026-11-22&by=month')
    expect(months.body.series).toEqual([
      { start: '2026-10-01', revenue: 0, count: 0 },
      { start: '2026-11-01', revenue: 1100, count: 3 },
    ])
  })

  it('is the whole hospital’s for its administrator, or that of one of its doctors', async () => {
    const nurse = idOf('north.staff.nurse')
    expect((await get('north.admin', span)).body.totals.revenue).toBe(1100)
    const { body } = await get('north.admin', `${span}&doctor=${nurse}`)
    expect([body.doctor, body.totals]).toEqual([nurse, { revenue: 0, count: 0 }])
    const foreign = await get('north.admin', `${span}&doctor=${idOf('south.staff.doctor')}`)
    expect(foreign.status).toBe(404)
    expect((await get('south.admin', span)).body.totals.count).toBe(0)
  })

  it('is not another’s, and not for those who see no finances', async () => {
    const nurse = idOf('north.staff.nurse')
    expect((await get('north.doctor', `${span}&doctor=${nurse}`)).status).toBe(404)
    for (const name of ['north.receptionist', 'north.nurse', 'north.manager'] as const) {
      expect((await get(name, span)).status).toBe(403)
    }
  })

  it('leaves the house as a file, and the trail says so; not for those who see no finances', async () => {
    const file = span.replace('finance', 'finance.csv')
    const exports = async (): Promise<number> => {
      const { rows } = await app.sql.query(
        `select count(*)::int as n from audit_events where action = 'export.created' and organization_id = $1`,
        [idOf('north')],
      )
      return rows[0].n
    }
    const before = await exports()
    const { headers, status, text } = await get('north.doctor', file)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text.replace('\u{FEFF}', '')).toBe(
      'start,visits,revenue,currency\r\n2026-11-21,1,300,EGP\r\n2026-11-22,2,800,EGP\r\n',
    )
    expect(await exports()).toBe(before + 1)
    expect((await get('north.receptionist', file)).status).toBe(403)
    expect((await get(null, file)).status).toBe(401)
    expect(await exports()).toBe(before + 1)
  })

  it('is refused for more than 366 days and for an end before its beginning', async () => {
    const asked = (from: string, to: string) =>
      get('north.doctor', `finance?from=${from}&to=${to}`).then(({ status }) => status)
    expect(await asked('2026-01-01', '2027-01-01')).toBe(200)
    expect(await asked('2026-01-01', '2027-01-02')).toBe(400)
    expect(await asked('2026-01-02', '2026-01-01')).toBe(400)
    expect(await asked('2026-13-01', '2026-01-01')).toBe(400)
  })
})

describe('the programme', () => {
  /** The patients of scenario 22, and two whose old cycles must not count. */
  beforeAll(async () => {
    const people = {
      sixteen: { start: '2026-09-01', last: '2026-11-06' },
      fourteen: { start: '2026-09-01', last: '2026-11-08' },
      twenty: { start: '2026-11-02', last: null },
      three: { start: '2026-11-19', last: null },
    }
    for (const [name, { last, start }] of Object.entries(people)) {
      const patient_id = idOf(`patient.${name}`)
      const organization_id = idOf('annex')
      const admission_id = idOf(`admission.${name}`)
      await clinic.insert('patients', [
        {
          id: patient_id,
          organization_id,
          first_name: name,
          last_name: 'Days',
          document_type: 'CC',
          document_number: `D-${name}`,
        },
      ])
      await clinic.insert('admissions', [
        { id: admission_id, organization_id, patient_id, start_date: start, status: 'active' },
      ])
      if (last)
        await clinic.insert('follow_ups', [
          {
            id: idOf(`follow-up.${name}`),
            organization_id,
            patient_id,
            admission_id,
            date: last,
            service: 'contact_note',
          },
        ])
    }
    // The two of the fixture are long overdue; here they leave the programme.
    await app.sql.query(
      `update admissions set status = 'ended', end_date = '2026-03-01', end_reason = 'completed', revision = revision
       where organization_id = $1 and start_date = '2026-01-05'`,
      [idOf('annex')],
    )
  })

  const overdue = async (name: PersonName) => {
    const { body } = await get(name, 'program')
    return body.overdue.rows.map(({ patient }: { patient: string }) => patient)
  }

  it('shows a nurse who is overdue: last attended 16 days ago, or admitted 20 days ago and never attended', async () => {
    const { body, status } = await get('annex.nurse', 'program')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      asOf: NOW,
      active: 4,
      overdueFollowUpDays: 15,
      latestAdmission: {
        patient: idOf('patient.three'),
        name: 'three Days',
        startDate: '2026-11-19',
      },
      byProgramMonth: [
        { month: 1, count: 2 },
        { month: 3, count: 2 },
      ],
    })
    expect(body.overdue).toEqual({
      total: 2,
      page: 1,
      totalPages: 1,
      rows: [
        {
          patient: idOf('patient.twenty'),
          name: 'twenty Days',
          initials: 'TD',
          documentNumber: 'D-twenty',
          lastFollowUpOn: null,
          admissionStart: '2026-11-02',
          days: 20,
        },
        {
          patient: idOf('patient.sixteen'),
          name: 'sixteen Days',
          initials: 'SD',
          documentNumber: 'D-sixteen',
          lastFollowUpOn: '2026-11-06',
          admissionStart: '2026-09-01',
          days: 16,
        },
      ],
    })
  })

  it('loses a patient from the overdue as soon as a contact note is registered', async () => {
    expect(await overdue('annex.doctor')).toContain(idOf('patient.sixteen'))
    const note = await app.request('POST', '/api/exams', {
      as: clinic.people['annex.doctor'],
      body: {
        patient: idOf('patient.sixteen'),
        admission: idOf('admission.sixteen'),
        kind: 'contact_note',
        contact_note: { text: 'called, sleeps well' },
      },
    })
    expect(note.status).toBe(201)
    expect(await overdue('annex.doctor')).toEqual([idOf('patient.twenty')])
  })

  it('does not call a patient overdue for a visit of an earlier cycle when the new one has just begun', async () => {
    await app.sql.query(
      `insert into admissions (organization_id, patient_id, start_date, status) values ($1, $2, '2026-11-18', 'active')`,
      [idOf('annex'), idOf('annex.patient.mona')],
    )
    expect(await overdue('annex.nurse')).toEqual([idOf('patient.twenty')])
    expect((await get('annex.nurse', 'program')).body.active).toBe(5)
  })

  it('counts by the days that the hospital has set, at once', async () => {
    await app.sql.query(
      'update organizations set overdue_follow_up_days = 2, revision = revision where id = $1',
      [idOf('annex')],
    )
    const { body } = await get('annex.nurse', 'program')
    expect([body.overdueFollowUpDays, body.overdue.total]).toEqual([2, 4])
  })

  it('is each hospital’s own', async () => {
    const { body } = await get('south.nurse', 'program')
    expect(body.active).toBe(2)
    expect(body.overdue.rows.map(({ name }: { name: string }) => name)).toEqual([
      'mona Ali',
      'omar Ali',
    ])
    expect((await get('south.nurse', `program?organization=${idOf('annex')}`)).status).toBe(404)
    expect((await get('south.nurse', 'program?page=0')).status).toBe(400)
  })
})
