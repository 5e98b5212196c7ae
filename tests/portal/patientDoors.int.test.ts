import pg from 'pg'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { flushPatientReads } from '../../src/services/audit/notePatientRead.ts'

let app: App
let clinic: Clinic
let heard: string[] | null = null

beforeAll(async () => {
  const query = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      heard?.push(typeof args[0] === 'string' ? args[0] : args[0].text)
      return Reflect.apply(query, this, args)
    },
  })
  app = await bootApp()
  clinic = await openClinic(app)
  // A note that only doctors may read, and words of others that must be nowhere in an answer.
  await clinic.quietly(`update appointments set note = '{"root":"doctors-only"}'`)
  await clinic.quietly(
    `update appointments set reason = 'secret of ' || case when patient_id = $1 then 'mona' else 'another' end`,
    [mona],
  )
})

afterAll(() => app.close())

const mona = idOf('north.patient.mona')
const visit = idOf('north.appointment.mona')

const ask = (
  as: PersonName,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  app.request(method, `/api${path}`, { as: clinic.people[as], ...(body && { body }), headers })

const asMona = (method: string, path: string, body?: object) =>
  ask('north.patient', method, path, body)

const graphql = async (query: string) => {
  const answer = await asMona('POST', '/graphql', { query })
  return { data: answer.body.data, errors: answer.body.errors, text: answer.text }
}

/** What belongs to somebody else: another patient of the same hospital, and one of another. */
const strangers = ['north.patient.omar', 'annex.patient.mona', 'south.patient.mona']
const ofStrangers = (kind: string) => strangers.map((name) => idOf(name.replace('patient', kind)))

describe('a patient by id', () => {
  it('finds own rows and takes those of others for rows that do not exist', async () => {
    const kinds = {
      patients: 'patient',
      admissions: 'admission',
      appointments: 'appointment',
      diagnoses: 'diagnoses',
      prescriptions: 'prescriptions',
      requirements: 'requirements',
      exams: 'exam',
      'follow-ups': 'follow-up',
    }
    for (const [collection, kind] of Object.entries(kinds)) {
      const own = await asMona('GET', `/${collection}/${idOf(`north.${kind}.mona`)}`)
      expect([collection, own.status]).toEqual([collection, 200])
      for (const id of ofStrangers(kind))
        expect([collection, (await asMona('GET', `/${collection}/${id}`)).status]).toEqual([
          collection,
          404,
        ])
    }
  })

  it('reads and prints the own visit, and neither the doctors’ note nor the visit of another', async () => {
    const own = await asMona('GET', `/appointments/${visit}/visit`)
    expect([own.status, own.body.records.diagnosis.text, own.body.editable]).toEqual([
      200,
      'rest and water',
      [],
    ])
    expect((await asMona('GET', `/appointments/${visit}/print?document=summary`)).status).toBe(200)
    for (const id of ofStrangers('appointment'))
      for (const door of ['visit', 'print?document=summary', 'print?document=slip'])
        expect((await asMona('GET', `/appointments/${id}/${door}`)).status).toBe(404)
    const everything = [
      own.text,
      (await asMona('GET', `/appointments/${visit}?depth=2`)).text,
      (await asMona('GET', `/appointments?depth=2`)).text,
      (await asMona('GET', `/appointments/${visit}/print?document=summary`)).text,
    ].join('')
    expect(everything).not.toContain('doctors-only')
    expect((await ask('north.doctor', 'GET', `/appointments/${visit}`)).text).toContain(
      'doctors-only',
    )
  })
})

describe('a patient by list, count and search', () => {
  it('gets own rows alone, with relations, filters and orders of every kind', async () => {
    for (const query of ['', '?depth=2', '?sort=-startsAt', '?where[status][exists]=true']) {
      const { body, text } = await asMona('GET', `/appointments${query}`)
      expect(body.docs.length).toBeGreaterThan(0)
      expect(text).not.toContain('secret of another')
      // Doctors are known by their names; their staff records are not a patient's to read.
      expect(text).not.toMatch(/doctor\.work@|LIC-|"licenseNumber"/)
    }
    expect((await asMona('GET', '/appointments/count')).body.totalDocs).toBe(1)
    const others = [...ofStrangers('appointment'), idOf('north.appointment.blank')]
    const listed = await asMona('GET', `/appointments?where[id][in]=${others.join(',')}`)
    expect([listed.status, listed.body.totalDocs]).toEqual([200, 0])
  })

  it('learns nothing of doctors through a filter', async () => {
    for (const path of [
      'doctor.email',
      'doctor.phone',
      'doctor.licenseNumber',
      'doctor.user.email',
    ]) {
      const { body, status } = await asMona('GET', `/appointments?where[${path}][contains]=north`)
      expect([path, status === 400 || body.totalDocs === 0]).toEqual([path, true])
    }
    expect((await asMona('GET', '/appointments?where[note][exists]=true')).status).toBe(400)
    expect((await asMona('GET', '/appointments?sort=note')).status).toBe(400)
  })

  it.each([
    ['/staff', 403],
    [`/staff/${idOf('north.staff.doctor')}`, 403],
    ['/departments', 403],
    ['/messages', 403],
    ['/invitations', 403],
    ['/account-requests', 403],
    ['/plans', 403],
    [`/users/${idOf('north.doctor')}`, 404],
    [`/users/${idOf('north.doctor')}/activity`, 404],
    ['/users/export.csv', 403],
    ['/staff/export.csv', 403],
    ['/dashboard/reception', 403],
    ['/dashboard/doctor', 403],
    ['/dashboard/program', 403],
    ['/dashboard/finance', 403],
  ])('is refused %s with %i', async (path, status) => {
    expect((await asMona('GET', path)).status).toBe(status)
  })

  it.each([
    '/patients/search?q=omar',
    '/patients/duplicates?firstName=omar&lastName=Ali',
    '/patients/list',
    '/appointments/history',
    `/appointments/calendar?from=${daysAhead(29).slice(0, 10)}&to=${daysAhead(32).slice(0, 10)}`,
    `/patients/${idOf('north.patient.omar')}/overview`,
    `/patients/${idOf('north.patient.omar')}/clinical-record`,
  ])('finds nobody else by %s', async (path) => {
    const { status, text } = await asMona('GET', path)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/omar|secret of another/i)
  })

  it('reads the directory of the own hospital, its address and free times, and of no other', async () => {
    const { body } = await asMona('GET', '/doctors')
    expect(body.docs.map(({ id }: any) => id)).toEqual([idOf('north.staff.doctor')])
    expect(Object.keys(body.docs[0])).not.toContain('email')
    const free = (doctor: string) =>
      asMona('GET', `/appointments/availability?doctor=${doctor}&date=${daysAhead(3).slice(0, 10)}`)
    expect((await free(idOf('north.staff.doctor'))).status).toBe(200)
    for (const place of ['annex', 'south'])
      expect((await free(idOf(`${place}.staff.doctor`))).status).toBe(404)
    for (const [place, status] of [
      ['north', 200],
      ['annex', 404],
    ] as const)
      expect((await asMona('GET', `/organizations/${idOf(place)}`)).status).toBe(status)
  })
})

describe('a patient over GraphQL', () => {
  it('finds own rows, without staff and notes, and nobody else', async () => {
    const { data, text } = await graphql(`
      {
        Appointments {
          totalDocs
          docs {
            id
            reason
            cost
            doctorName
          }
        }
        Diagnoses {
          totalDocs
          docs {
            text
          }
        }
        Prescriptions {
          totalDocs
        }
        Requirements {
          totalDocs
        }
        Exams {
          totalDocs
        }
        Patients {
          docs {
            id
          }
        }
        FollowUps {
          totalDocs
        }
        Admissions {
          totalDocs
        }
      }
    `)
    expect(data.Appointments.docs).toEqual([
      { id: visit, reason: 'secret of mona', cost: null, doctorName: 'doctor north' },
    ])
    expect(data.Patients.docs).toEqual([{ id: mona }])
    for (const name of [
      'Diagnoses',
      'Prescriptions',
      'Requirements',
      'Exams',
      'FollowUps',
      'Admissions',
    ])
      expect([name, data[name].totalDocs]).toEqual([name, 1])
    expect(text).not.toContain('another')
    for (const id of ofStrangers('appointment'))
      expect(
        (await graphql(`{ Appointment(id: "${id}") { id reason } }`)).data?.Appointment ?? null,
      ).toBeNull()
    const related = await graphql(`{ Appointment(id: "${visit}") { note doctor { email phone } } }`)
    expect(related.text).not.toMatch(/doctors-only|doctor\.work@/)
    expect((await graphql('{ allStaff { docs { email } } }')).data?.allStaff ?? null).toBeNull()
  })

  it('writes none of what doctors write, and cancels nobody else’s visit', async () => {
    for (const [name, id] of [
      ['updateDiagnosis', idOf('north.diagnoses.mona')],
      ['updatePrescription', idOf('north.prescriptions.mona')],
      ['updateRequirement', idOf('north.requirements.mona')],
    ]) {
      const { errors } = await graphql(
        `mutation { ${name}(id: "${id}", data: { text: "healthy" }) { id } }`,
      )
      expect([name, errors?.length]).toEqual([name, 1])
    }
    const { errors } = await graphql(
      `mutation { updateAppointment(id: "${idOf('north.appointment.omar')}", data: { status: canceled }) { id } }`,
    )
    expect(errors?.length).toBe(1)
    const { rows } = await app.sql.query(
      `select (select status::text from appointments where id = $1) as status,
        (select array_agg(distinct text) from diagnoses where patient_id = $2) as texts`,
      [idOf('north.appointment.omar'), mona],
    )
    expect(rows).toEqual([{ status: 'pending', texts: ['rest and water'] }])
  })
})

describe('a patient who writes', () => {
  it('is refused every change that is staff’s to make', async () => {
    const patient = `/patients/${mona}`
    for (const [method, path, body] of [
      ['PATCH', patient, { firstName: 'X' }],
      ['DELETE', patient, {}],
      ['POST', '/patients', { firstName: 'A', lastName: 'B' }],
      ['POST', '/admissions', { patient: mona, startDate: '2026-01-01' }],
      ['POST', '/exams', { patient: mona, kind: 'contact_note' }],
      ['POST', '/diagnoses', { appointment: visit, text: 'well' }],
      ['PATCH', `/diagnoses/${idOf('north.diagnoses.mona')}`, { text: 'well' }],
      ['PUT', `/appointments/${visit}/records`, { diagnosis: 'well' }],
      ['POST', `/appointments/${visit}/unlock-records`, { reason: 'please' }],
      ['PATCH', `/appointments/${visit}`, { status: 'confirmed' }],
      ['DELETE', `/appointments/${visit}`, {}],
      ['POST', `/admissions/${idOf('north.admission.mona')}/suspend`, {}],
      [
        'POST',
        '/reception/register',
        { firstName: 'A', lastName: 'B', email: 'a@b.example', employeeId: '1' },
      ],
    ] as const) {
      const { status } = await asMona(method, path, body)
      expect([method, path, status]).toEqual([method, path, 403])
    }
  })

  it('asks for one turn of the doctor’s time, however long the request says', async () => {
    const startsAt = daysAhead(40)
    const { body, status } = await asMona('POST', '/appointments', {
      doctor: idOf('north.staff.doctor'),
      startsAt,
      endsAt: daysAhead(40, 23),
    })
    expect([status, body.doc.endsAt]).toEqual([201, startsAt.replace('09:00', '09:20')])
    const taken = await asMona('POST', '/appointments', {
      doctor: idOf('north.staff.doctor'),
      startsAt,
    })
    expect([taken.status, taken.body.errors[0].code]).toEqual([409, 'doctor-busy'])
    const past = await asMona('POST', '/appointments', {
      doctor: idOf('north.staff.doctor'),
      startsAt: daysAhead(-1),
    })
    expect([past.status, past.body.errors[0].code]).toEqual([400, 'in-the-past'])
    await clinic.quietly('delete from appointments where id = $1', [body.doc.id])
  })
})

describe('who opened the record', () => {
  const log = async (as: PersonName, headers = {}, query = '') =>
    ask(as, 'GET', `/user/me/record-activity${query}`, undefined, headers)

  it('is told to the patient by name and role, in words and the patient’s language', async () => {
    await asMona('GET', `/patients/${mona}`)
    await ask('north.doctor', 'GET', `/patients/${mona}`)
    await ask('north.doctor', 'GET', `/patients/${idOf('north.patient.omar')}`)
    await ask('north.receptionist', 'PATCH', `/appointments/${visit}`, { status: 'confirmed' })
    await flushPatientReads(app.payload)
    const { body, status, text } = await log('north.patient')
    expect(status).toBe(200)
    expect(
      body.docs
        .slice(0, 3)
        .map(({ actorName, isOwn, role, text: said }: any) => [actorName, role, said, isOwn]),
    ).toEqual(
      expect.arrayContaining([
        ['receptionist north', 'receptionist', 'Changed: an appointment', false],
        ['doctor north', 'doctor', 'Opened your record', false],
      ]),
    )
    // Neither where colleagues sat nor what they use is a patient's business here, nor other patients.
    expect(text).not.toMatch(/"ip"|userAgent|omar/)
    expect(
      body.docs.filter(({ isOwn, action }: any) => isOwn && action === 'patient.read'),
    ).toEqual([])
    const arabic = await log('north.patient', { 'accept-language': 'ar' })
    expect(arabic.body.docs.map(({ text: said }: any) => said)).toContain('فتح سجلك')
  })

  it('comes in pages, and is empty for who is no patient and shut for strangers', async () => {
    const all = await log('north.patient')
    const second = await log('north.patient', {}, '?limit=1&page=2')
    expect(second.body.docs).toEqual([all.body.docs[1]])
    expect(second.body.totalDocs).toBe(all.body.totalDocs)
    expect((await log('north.patient', {}, '?page=0')).status).toBe(400)
    expect((await log('north.doctor')).body).toMatchObject({ docs: [], totalDocs: 0 })
    expect((await app.request('GET', '/api/user/me/record-activity')).status).toBe(401)
  })

  it('costs three statements, through the index of the patient', async () => {
    heard = []
    await log('north.patient')
    const statements = heard
    heard = null
    expect(statements).toHaveLength(3)
    const { rows } = await app.sql
      .query(
        `set enable_seqscan = off; explain select id from audit_events where patient_id = '${mona}' order by at desc limit 20`,
      )
      .then((found: any) => found[1])
    expect(JSON.stringify(rows)).toContain('audit_events__patient__at')
  })

  it('is the only part of the trail that a patient reads, beside the own account', async () => {
    const { body } = await asMona('GET', '/audit-events?limit=200')
    expect(body.docs.length).toBeGreaterThan(0)
    const me = clinic.people['north.patient'].id
    for (const { actor, patient, subject } of body.docs)
      expect(actor === me || subject === me || patient === mona).toBe(true)
  })
})
