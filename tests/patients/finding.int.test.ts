import pg from 'pg'

import { nameSounds } from '../../src/lib/nameSounds.ts'
import { startsOfMonth } from '../../src/services/patients/startsOfMonth.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let heard: string[] | null = null

const patient = (name: string, place = 'north') => idOf(`${place}.patient.${name}`)

/** Patients with names in one script or both; the labels are those of `patient()`. */
const people = [
  ['mohamedLatin', 'Mohamed', 'Hassan', null, null, '1980-03-01'],
  ['mohamedArabic', 'M', 'H', 'محمد', 'عبد الرحمن الشاذلي', '1975-05-05'],
  ['othman', 'Osman', 'Sabry', null, null, '1990-01-01'],
  ['jose', 'José', 'Pérez Ñandú', null, null, '1961-12-31'],
] as const

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
  await clinic.insert(
    'patients',
    people.map(([label, first_name, last_name, first_name_ar, last_name_ar, birth_date]) => ({
      id: patient(label),
      organization_id: idOf('north'),
      first_name,
      last_name,
      first_name_ar,
      last_name_ar,
      birth_date,
      gender: 'male',
      document_type: 'CC',
      document_number: `77${label.length}`,
    })),
  )
})

afterAll(() => app.close())

const ask = (path: string, as: PersonName = 'north.receptionist') =>
  app.request('GET', `/api/patients/${path}`, { as: clinic.people[as] })

async function search(q: string, as: PersonName = 'north.receptionist'): Promise<string[]> {
  const { body, status } = await ask(`search?q=${encodeURIComponent(q)}`, as)
  expect(status).toBe(200)
  return body.docs.map(({ id }: { id: string }) => id)
}

describe('a name', () => {
  it.each([
    ['محمد', 'mohamed'],
    ['محمد', 'Mohammed'],
    ['عبد الرحمن', 'Abdel Rahman'],
    ['عبدالرحمن', 'abd el-rahman'],
    ['الشاذلي', 'El-Shazly'],
    ['السيد', 'elsayed'],
    ['فاطمة', 'Fatma'],
    ['فاطمة', 'Fatimah'],
    ['آية', 'Aya'],
    ['خديجة', 'Khadija'],
    ['أحمد', 'ahmad'],
    ['علي', 'Aly'],
    ['يوسف', 'Youssef'],
    ['عائشة', 'Aisha'],
    ['ثروت', 'Sarwat'],
    ['ثروت', 'Tharwat'],
    ['غادة', 'Ghada'],
    ['جمال', 'Gamal'],
    ['جمال', 'Jamal'],
    ['قاسم', 'Kassem'],
  ])(
    'sounds alike in both scripts, to the server and to the database: %s, %s',
    async (ar, latin) => {
      const heardIn = async (name: string): Promise<string[][]> => {
        const { rows } = await app.sql.query('select name_sounds($1) as sounds', [name])
        const sounds = nameSounds(name)
        expect(rows[0].sounds).toBe(
          sounds.flatMap((all) => all.map((each) => `~${each}`)).join(' '),
        )
        return sounds
      }
      const [arabic, roman] = [await heardIn(ar), await heardIn(latin)]
      expect(roman).toHaveLength(arabic.length)
      roman.forEach(([sound = ''], index) => expect(arabic[index]).toContain(sound))
    },
  )
})

describe('a receptionist finds', () => {
  it('a patient by a name in the other script', async () => {
    expect(await search('mohamed')).toEqual([patient('mohamedLatin'), patient('mohamedArabic')])
    expect(await search('محمد')).toEqual(
      expect.arrayContaining([patient('mohamedLatin'), patient('mohamedArabic')]),
    )
    expect(await search('عثمان')).toEqual([patient('othman')])
    expect(await search('othman')).toEqual([patient('othman')])
    expect(await search('shazly')).toEqual([patient('mohamedArabic')])
    expect(await search('elshazly')).toEqual([patient('mohamedArabic')])
    expect(await search('abd el rahman')).toEqual([patient('mohamedArabic')])
  })

  it('a patient by parts of both names, without accents, in any order', async () => {
    expect(await search('perez JOSE')).toEqual([patient('jose')])
    expect(await search('nand')).toEqual([patient('jose')])
    expect(await search('mona perez')).toEqual([])
  })

  it('a patient by file number, document and phone in any spelling', async () => {
    const { rows } = await app.sql.query('select file_number from patients where id = $1', [
      patient('jose'),
    ])
    expect((await search(String(Number(rows[0].file_number))))[0]).toBe(patient('jose'))
    expect(await search('774')).toEqual([patient('jose')])
    expect(await search('0120 000 0000')).toEqual([patient('mona')])
    expect(await search('٠١٢٠٠٠٠٠٠٠١')).toEqual([patient('omar')])
    expect(await search('+201200000001')).toEqual([patient('omar')])
  })

  it('nobody by nothing, by signs, and by what stands for everything elsewhere', async () => {
    for (const q of ['', '  ', '%', '_', '~', "'; drop table patients; --"])
      expect(await search(q)).toEqual([])
    expect((await ask(`search?q=${'x'.repeat(101)}`)).status).toBe(400)
    expect((await ask('search?q=%00')).status).toBe(400)
  })

  it('the same people in the list that the panel and the API filter', async () => {
    const { body } = await ask(`?where[searchText][contains]=${encodeURIComponent('mohamed')}`)
    expect(body.docs.map(({ id }: { id: string }) => id).sort()).toEqual(
      [patient('mohamedLatin'), patient('mohamedArabic')].sort(),
    )
  })
})

describe('people of another hospital', () => {
  it('find none of this one by any door', async () => {
    const one = patient('jose')
    expect(await search('jose', 'south.receptionist')).toEqual([])
    const { body } = await ask('list?q=jose&all=1', 'south.doctor')
    expect(body).toMatchObject({ docs: [], totalDocs: 0 })
    const asked = await ask(`list?all=1&organization=${idOf('north')}`, 'south.admin')
    expect(asked.body).toMatchObject({ docs: [], totalDocs: 0 })
    for (const as of ['south.receptionist', 'annex.admin'] as const) {
      const found = await ask(`duplicates?organization=${idOf('north')}&documentNumber=774`, as)
      expect(found.body).toEqual({ docs: [] })
      const [there, nowhere] = [
        await ask(`${one}/overview`, as),
        await ask(`${idOf('nobody')}/overview`, as),
      ]
      expect(there.status).toBe(404)
      expect(there.body.errors).toEqual(nowhere.body.errors)
    }
  })

  it('are told nothing more when they are patients themselves', async () => {
    expect(await search('ali', 'north.patient')).toEqual([patient('mona')])
    const { body } = await ask('list?all=1', 'north.patient')
    expect(body.docs).toHaveLength(1)
    expect((await ask(`${patient('omar')}/overview`, 'north.patient')).status).toBe(404)
  })

  it('find all of them when they work for all hospitals', async () => {
    expect(await search('mona ali', 'auditor')).toHaveLength(3)
    const { body } = await ask(`list?organization=${idOf('south')}`, 'root')
    expect(body).toMatchObject({ totalDocs: 2 })
    expect((await app.request('GET', '/api/patients/search?q=mona')).status).toBe(401)
  })
})

describe('the list of patients', () => {
  it('has those in a programme, by name, with the nearest appointment ahead', async () => {
    await clinic.insert('appointments', [
      {
        id: idOf('north.appointment.sooner'),
        organization_id: idOf('north'),
        patient_id: patient('mona'),
        doctor_id: idOf('north.staff.doctor'),
        starts_at: daysAhead(3),
        ends_at: daysAhead(3, 10),
        status: 'confirmed',
        overbooked: false,
      },
      {
        id: idOf('north.appointment.canceled'),
        organization_id: idOf('north'),
        patient_id: patient('mona'),
        doctor_id: idOf('north.staff.doctor'),
        starts_at: daysAhead(1),
        ends_at: daysAhead(1, 10),
        status: 'canceled',
        overbooked: false,
      },
    ])
    const { body } = await ask('list', 'north.doctor')
    expect(body).toMatchObject({ totalDocs: 2, isMore: false, page: 1, limit: 10 })
    expect(body.docs).toMatchObject([
      {
        fullName: 'mona Ali',
        nextAppointment: {
          id: idOf('north.appointment.sooner'),
          startsAt: daysAhead(3),
          doctorName: 'doctor north',
        },
        admission: { startDate: '2026-01-05', status: 'active' },
      },
      { fullName: 'omar Ali', nextAppointment: { id: idOf('north.appointment.omar') } },
    ])
    const all = await ask('list?all=1', 'north.doctor')
    expect(all.body.totalDocs).toBe(6)
    expect(all.body.docs.at(-1)).toMatchObject({ nextAppointment: null, programMonth: null })
    const second = await ask('list?all=1&page=2', 'north.doctor')
    expect(second.body).toMatchObject({ docs: [], totalDocs: 6 })
  })

  it('can be held to a month of the programme', async () => {
    const months = (await ask('list')).body.docs.map(
      ({ programMonth }: { programMonth: number }) => programMonth,
    )
    expect(months[0]).toBe(months[1])
    expect((await ask(`list?month=${months[0]}`)).body.totalDocs).toBe(2)
    const found = await ask(`list?month=${months[0]}&q=omar`)
    expect(found.body).toMatchObject({ totalDocs: 1, docs: [{ fullName: 'omar Ali' }] })
    expect((await ask(`list?month=${(months[0] % 17) + 1}`)).body.totalDocs).toBe(0)
    for (const month of ['0', '19', 'x'])
      expect((await ask(`list?month=${month}`)).status).toBe(400)
  })

  it('knows when the programmes of a month began', () => {
    const today = '2026-03-31'
    expect(startsOfMonth(1, today)).toEqual({ from: '2026-03-01', before: null })
    expect(startsOfMonth(3, today)).toEqual({ from: '2026-01-01', before: '2026-02-01' })
    expect(startsOfMonth(4, today)).toEqual({ from: '2025-12-01', before: '2026-01-01' })
    expect(startsOfMonth(17, today)).toEqual({ from: '2024-11-01', before: '2024-12-01' })
    expect(startsOfMonth(18, today)).toEqual({ from: null, before: '2024-11-01' })
  })

  it('counts exactly who joins and leaves a programme', async () => {
    await app.sql.query(`update admissions set status = 'suspended' where id = $1`, [
      idOf('north.admission.omar'),
    ])
    expect((await ask('list')).body.totalDocs).toBe(1)
    await app.sql.query(`update admissions set status = 'active' where id = $1`, [
      idOf('north.admission.omar'),
    ])
    expect((await ask('list')).body.totalDocs).toBe(2)
  })
})

describe('a likely duplicate', () => {
  const reasons = async (query: string, as: PersonName = 'north.receptionist') => {
    const { body, status } = await ask(`duplicates?${query}`, as)
    expect(status).toBe(200)
    return Object.fromEntries(
      body.docs.map((doc: { id: string; reasons: string[] }) => [doc.id, doc.reasons]),
    )
  }

  it('has the same document or phone, however it is spelled', async () => {
    expect(await reasons('documentNumber=774')).toEqual({ [patient('jose')]: ['document'] })
    expect(await reasons('phone=0120%20000%200001')).toEqual({ [patient('omar')]: ['phone'] })
    expect(await reasons('phone=12')).toEqual({})
  })

  it('has a similar name and the same birth date, or the same name where none is typed', async () => {
    const typed = 'firstName=Mohammed&lastName=Hasan'
    expect(await reasons(`${typed}&birthDate=1980-03-01`)).toEqual({
      [patient('mohamedLatin')]: ['name-and-birth-date'],
    })
    expect(await reasons(typed)).toEqual({ [patient('mohamedLatin')]: ['name'] })
    expect(await reasons(`${typed}&birthDate=1980-03-02`)).toEqual({})
    expect(await reasons('firstNameAr=محمد&lastNameAr=حسن&birthDate=1980-03-01')).toEqual({
      [patient('mohamedLatin')]: ['name-and-birth-date'],
    })
    expect(await reasons('firstName=Mohammed')).toEqual({})
  })

  it('is not the record that is being changed, and never stands in the way', async () => {
    expect(await reasons(`documentNumber=774&id=${patient('jose')}`)).toEqual({})
    const typed = { firstName: 'Jose', lastName: 'Perez Nandu', birthDate: '1961-12-31' }
    const twin = await app.request('POST', '/api/patients', {
      as: clinic.people['north.receptionist'],
      body: typed,
    })
    expect(twin.status).toBe(201)
  })
})

describe('the overview of a record', () => {
  it('has what surrounds it, with what to notice', async () => {
    const { body } = await ask(`${patient('mona')}/overview`, 'north.nurse')
    expect(body).toMatchObject({
      patient: { id: patient('mona'), firstName: 'mona' },
      admission: { id: idOf('north.admission.mona'), status: 'active' },
      nextAppointment: { id: idOf('north.appointment.sooner') },
      lastFollowUp: { date: '2026-02-01', service: 'contact_note' },
      hasAccount: true,
      account: null,
      alerts: ['follow-up-overdue'],
    })
    expect(body.patient).not.toHaveProperty('searchText')
    const seen = await ask(`${patient('mona')}/overview`)
    expect(seen.body.account).toMatchObject({ username: 'north.patient', status: 'active' })
    const bare = await ask(`${patient('jose')}/overview`)
    expect(bare.body).toMatchObject({ admission: null, alerts: ['contact-missing'] })
  })

  it('is a record opened, in the trail of the patient', async () => {
    const { flushPatientReads } = await import('../../src/services/audit/notePatientRead.ts')
    await flushPatientReads(app.payload)
    const { rows } = await app.sql.query(
      `select action from audit_events where patient_id = $1 and actor_id = $2`,
      [patient('mona'), idOf('north.nurse')],
    )
    expect(rows).toEqual([{ action: 'patient.read' }])
  })
})

describe('a request about patients costs', () => {
  const statements = async (path: string): Promise<number> => {
    heard = []
    const { status } = await ask(path, 'north.doctor')
    const count = heard.length
    heard = null
    expect(status).toBe(200)
    return count
  }

  it('two statements: who asks, and the answer', async () => {
    expect(await statements('search?q=mona')).toBe(2)
    expect(await statements('list')).toBe(2)
    expect(await statements('list?q=mona&month=3&page=2')).toBe(2)
    expect(await statements('duplicates?firstName=mona&lastName=ali&phone=01200000000')).toBe(2)
  })

  it('three for an overview: the record, and what surrounds it', async () => {
    expect(await statements(`${patient('mona')}/overview`)).toBe(3)
  })
})
