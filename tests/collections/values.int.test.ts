import type { FlattenedField } from 'payload'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let root: string

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  root = clinic.people.root.token
}, 120_000)

afterAll(() => app.close())

const patch = (path: string, body: unknown, as = root): Promise<Answer> =>
  app.request('PATCH', `/api/${path}`, { as, body })
const post = (path: string, body: unknown, as = root): Promise<Answer> =>
  app.request('POST', `/api/${path}`, { as, body })

/** Field, code and status of a refusal, in one value. */
const refusalOf = ({ status, body }: Answer) => ({
  status,
  code: body.errors?.[0]?.code,
  field: body.errors?.[0]?.field,
})
const invalid = (field: string) => ({ status: 400, code: 'invalid', field })

let serial = 0
const newPatient = (more: object = {}) => {
  serial += 1
  return {
    organization: idOf('north'),
    firstName: 'Mona',
    lastName: 'Ali',
    documentType: 'PA',
    documentNumber: `N${serial}`,
    ...more,
  }
}

const mona = `patients/${idOf('north.patient.mona')}`

/** Greatest length of every text that people write, typed from domain.md. */
const limits: Record<string, { row: string; texts: Record<string, number> }> = {
  organizations: {
    row: idOf('north'),
    texts: { name: 70, address: 200, city: 100, country: 100 },
  },
  departments: { row: idOf('north.heart'), texts: { name: 100, nameAr: 100 } },
  plans: { row: idOf('plan'), texts: { name: 70 } },
  groups: { row: idOf('group'), texts: { name: 100 } },
  users: {
    row: idOf('north.staff'),
    texts: {
      username: 150,
      title: 30,
      firstName: 50,
      lastName: 50,
      description: 140,
      employeeId: 50,
    },
  },
  staff: {
    row: idOf('north.staff.staff'),
    texts: {
      firstName: 50,
      lastName: 50,
      firstNameAr: 50,
      lastNameAr: 50,
      jobTitle: 100,
      specialization: 100,
      licenseNumber: 50,
      employeeId: 50,
    },
  },
  patients: {
    row: idOf('north.patient.mona'),
    texts: {
      firstName: 100,
      lastName: 100,
      firstNameAr: 100,
      lastNameAr: 100,
      documentNumber: 20,
      region: 100,
      city: 100,
      payer: 100,
      program: 100,
      referringPhysician: 100,
      referringSpecialty: 100,
      clinicalDiagnosis: 1000,
    },
  },
  'account-requests': {
    row: idOf('north.account-request'),
    texts: { name: 100, employeeId: 50, message: 500 },
  },
  admissions: { row: idOf('north.admission.mona'), texts: { note: 1000 } },
  appointments: {
    row: idOf('north.appointment.blank'),
    texts: { reason: 200, cancelReason: 200 },
  },
  diagnoses: { row: idOf('north.diagnoses.mona'), texts: { text: 200 } },
  prescriptions: { row: idOf('north.prescriptions.mona'), texts: { text: 100 } },
  requirements: { row: idOf('north.requirements.mona'), texts: { text: 100 } },
}

/** Texts that are held to a form of their own, proved one by one below. */
const formed = [
  'organizations.slug',
  'organizations.domains',
  'organizations.phone',
  'organizations.email',
  'organizations.timezone',
  'organizations.phoneCountry',
  'organizations.currency',
  'organizations.opensAt',
  'organizations.closesAt',
  'plans.slug',
  'plans.features',
  'users.email',
  'users.phone',
  'users.password',
  'staff.email',
  'staff.phone',
  'staff.licenseExpiresOn',
  'patients.birthDate',
  'patients.startDate',
  'patients.phone',
  'patients.secondaryPhone',
  'patients.email',
  'account-requests.email',
  'invitations.email',
  'admissions.startDate',
  'admissions.endDate',
]

/** Written by the server alone, whoever asks. */
const ledgers = [
  'audit-events',
  'messages',
  'login-sessions',
  'external-identities',
  'tokens',
  'follow-ups',
  'avatars',
  'logos',
]

describe('the limits of texts', () => {
  it('are known for every text that a person can write', () => {
    const isWritten = (field: FlattenedField) =>
      ['text', 'textarea', 'email'].includes(field.type) &&
      !('access' in field && field.access?.create?.({} as never) === false)
    const written = app.payload.config.collections
      .filter(({ slug }) => !slug.startsWith('payload-') && ![...ledgers, 'exams'].includes(slug))
      .flatMap(({ slug, flattenedFields }) =>
        flattenedFields.filter(isWritten).map(({ name }) => `${slug}.${name}`),
      )
    const known = Object.entries(limits).flatMap(([slug, { texts }]) =>
      Object.keys(texts).map((name) => `${slug}.${name}`),
    )
    expect(written.sort()).toEqual([...known, ...formed].sort())
  })

  const cases = Object.entries(limits).flatMap(([slug, { row, texts }]) =>
    Object.entries(texts).map(([name, max]) => [slug, name, max, row] as const),
  )

  it.each(cases)(
    '%s.%s holds %i characters of any script and no more',
    async (slug, name, max, row) => {
      const path = `${slug}/${row}`
      for (const letter of ['a', 'ع', '😀']) {
        const kept = await patch(path, { [name]: letter.repeat(max) })
        expect([letter, kept.status, [...(kept.body.doc?.[name] ?? '')].length]).toEqual([
          letter,
          200,
          max,
        ])
        const refused = await patch(path, { [name]: letter.repeat(max + 1) })
        expect(refusalOf(refused)).toEqual(invalid(name))
        expect(refused.body.errors[0].message).toBe(`At most ${max} characters.`)
      }
      const stored = await app.request('GET', `/api/${path}`, { as: root })
      expect(stored.body[name]).toBe('😀'.repeat(max))
    },
  )

  it('a receptionist writes line breaks in a long text and not in a short one', async () => {
    const long = await patch(mona, { clinicalDiagnosis: 'first\nsecond\tthird' })
    expect(long.body.doc.clinicalDiagnosis).toBe('first\nsecond\tthird')
    for (const text of ['first\nsecond', 'first\tsecond', 'first\rsecond'])
      expect(refusalOf(await patch(mona, { city: text }))).toEqual(invalid('city'))
    expect(refusalOf(await patch(mona, { firstName: 'Mo\nna' }))).toEqual(invalid('firstName'))
  })
})

describe('a text', () => {
  it('is trimmed and stored in NFC, and counted after that', async () => {
    const answer = await post(
      'patients',
      newPatient({ firstName: '  Jose\u0301 ', city: ' A\u0301lamo' }),
    )
    expect(answer.status).toBe(201)
    expect(answer.body.doc).toMatchObject({ firstName: 'José', city: 'Álamo' })
    const long = await patch(`patients/${answer.body.doc.id}`, { firstName: 'e\u0301'.repeat(100) })
    expect(long.body.doc.firstName).toBe('é'.repeat(100))
  })

  it.each([
    ['NUL', '\u0000'],
    ['bell', '\u0007'],
    ['delete', '\u007f'],
    ['C1 control', '\u0085'],
    ['half a surrogate pair', '\ud83d'],
    ['right-to-left override', '\u202e'],
    ['left-to-right embedding', '\u202a'],
    ['isolate', '\u2066'],
  ])('with %s is refused everywhere, and nothing is stored', async (_name, character) => {
    for (const field of ['firstName', 'city', 'clinicalDiagnosis']) {
      const refused = await patch(mona, { [field]: `a${character}b` })
      expect(refused.status).toBe(400)
      expect(['invalid', 'invalid-characters']).toContain(refused.body.errors[0].code)
    }
    const { rows } = await app.sql.query(
      `select count(*)::int as n from patients where first_name like 'a%b' or city like 'a%b'`,
    )
    expect(rows[0].n).toBe(0)
    const query = `mutation($text: String) { updatePatient(id: "${idOf('north.patient.mona')}", data: {city: $text}) { id } }`
    const graphql = await post('graphql', { query, variables: { text: `a${character}b` } })
    expect(graphql.body.errors?.length ?? (graphql.status >= 400 ? 1 : 0)).toBe(1)
    expect(graphql.text).not.toContain('internal')
  })

  it.each(['\u200b', '\u200d', '\ufeff', '\u2060'])(
    'with the invisible %j is refused in names, usernames and e-mails, and kept in prose',
    async (character) => {
      expect(refusalOf(await patch(mona, { firstName: `Mo${character}na` }))).toEqual(
        invalid('firstName'),
      )
      expect(refusalOf(await patch(mona, { email: `mo${character}na@example.com` }))).toEqual(
        invalid('email'),
      )
      const user = `users/${idOf('north.nurse')}`
      expect(refusalOf(await patch(user, { username: `nu${character}rse` }))).toEqual(
        invalid('username'),
      )
      expect((await patch(mona, { clinicalDiagnosis: `a${character}b` })).status).toBe(200)
    },
  )

  it.each([[5], [true], [['a']], [{ en: 'a' }]])('is no %j', async (value) => {
    for (const field of ['firstName', 'email', 'phone', 'birthDate', 'clinicalDiagnosis', 'gender'])
      expect(refusalOf(await patch(mona, { [field]: value }))).toEqual(invalid(field))
  })

  it('of blanks counts as none', async () => {
    expect(refusalOf(await patch(mona, { firstName: '   ' }))).toEqual(invalid('firstName'))
    expect(refusalOf(await patch(mona, { firstName: null }))).toEqual(invalid('firstName'))
    const emptied = await patch(mona, {
      city: '   ',
      documentNumber: '  ',
      birthDate: ' ',
      email: ' ',
      phone: ' ',
    })
    expect(emptied.body.doc).toMatchObject({
      city: null,
      documentNumber: null,
      birthDate: null,
      email: null,
      phone: null,
    })
  })

  it('is held to the same rules by the Local API', async () => {
    const update = (data: object) =>
      app.payload.update({
        collection: 'patients',
        id: idOf('north.patient.mona'),
        data,
        overrideAccess: true,
      })
    await expect(update({ firstName: 'a'.repeat(101) })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'firstName', message: 'At most 100 characters.' }] },
    })
    await expect(update({ city: 'a\u0000b' })).rejects.toMatchObject({ status: 400 })
    await expect(update({ city: ' Tanta ' })).resolves.toMatchObject({ city: 'Tanta' })
  })

  it('is refused in the language of the person', async () => {
    const answer = await app.request('PATCH', `/api/${mona}`, {
      as: root,
      body: { city: 'a'.repeat(101) },
      headers: { 'accept-language': 'es' },
    })
    expect(answer.body.errors).toEqual([
      { code: 'invalid', field: 'city', message: 'Como máximo 100 caracteres.' },
    ])
  })

  it('does not hide the other mistakes of a form', async () => {
    const answer = await post(
      'patients',
      newPatient({ firstName: '', birthDate: 'soon', phone: '12', gender: 'x' }),
    )
    expect(answer.body.errors.map((error: any) => error.field).sort()).toEqual([
      'birthDate',
      'firstName',
      'gender',
      'phone',
    ])
  })
})

describe('e-mails and usernames', () => {
  const nurse = `users/${idOf('north.nurse')}`

  it('are trimmed and lower-cased', async () => {
    const answer = await patch(nurse, {
      email: '  Nurse.One@Example.COM ',
      username: '  Nurse  ONE ',
    })
    expect(answer.body.doc).toMatchObject({ email: 'nurse.one@example.com', username: 'nurse one' })
  })

  it.each(['nobody', 'a@', '@b.c', 'a b@c.de', 'a@b', `${'a'.repeat(250)}@b.co`, 'a@b.c\nd'])(
    'an e-mail is not %j',
    async (email) => {
      expect(refusalOf(await patch(nurse, { email }))).toEqual(invalid('email'))
      expect(refusalOf(await patch(`staff/${idOf('north.staff.nurse')}`, { email }))).toEqual(
        invalid('email'),
      )
    },
  )

  it('are unique in the system whatever their case', async () => {
    const taken = clinic.people['south.doctor'].name
    const email = await patch(nurse, { email: `${taken.toUpperCase()}@Example.com` })
    expect(refusalOf(email)).toEqual({ status: 400, code: 'duplicate', field: 'email' })
    const username = await patch(nurse, { username: taken.toUpperCase() })
    expect(refusalOf(username)).toEqual({ status: 400, code: 'duplicate', field: 'username' })
    const { rows } = await app.sql.query('select email, username from users where id = $1', [
      idOf('north.nurse'),
    ])
    expect(rows[0]).toEqual({ email: 'nurse.one@example.com', username: 'nurse one' })
  })

  it('are unique in the database too', async () => {
    const insert = (column: string, value: string) =>
      app.sql.query(`update users set ${column} = $1, revision = revision where id = $2`, [
        value,
        idOf('north.nurse'),
      ])
    await expect(insert('email', 'south.doctor@example.com')).rejects.toMatchObject({
      constraint: 'users__email__unique',
    })
    await expect(insert('username', 'south.doctor')).rejects.toMatchObject({ code: '23505' })
    await expect(insert('phone', '+201020000002')).rejects.toMatchObject({
      constraint: 'users__phone__unique',
    })
  })

  it('a user without a username has the e-mail as one', async () => {
    const answer = await post('users', {
      email: 'New.Person@example.com',
      role: 'staff',
      organization: idOf('north'),
    })
    expect(answer.status).toBe(201)
    expect(answer.body.doc).toMatchObject({ username: 'new.person@example.com', status: 'invited' })
    const none = await post('users', { role: 'staff', organization: idOf('north') })
    expect(none.status).toBe(400)
  })
})

describe('phones', () => {
  it.each([
    ['01001234567', '+201001234567'],
    ['0100 123 4567', '+201001234567'],
    ['(0100) 123-4567', '+201001234567'],
    ['٠١٠٠١٢٣٤٥٦٧', '+201001234567'],
    ['+20 100 123 4567', '+201001234567'],
    ['00201001234567', '+201001234567'],
    ['+٢٠١٠٠١٢٣٤٥٦٧', '+201001234567'],
    ['+57 310 123 4567', '+573101234567'],
  ])('of an Egyptian hospital are read as %s', async (spelling, stored) => {
    const answer = await patch(mona, { phone: spelling, secondaryPhone: spelling })
    expect(answer.body.doc).toMatchObject({ phone: stored, secondaryPhone: stored })
  })

  it.each(['123', 'phone', '+1', '0100123456789012', '+20100', '٠١٠'])(
    'are not %s',
    async (spelling) => {
      expect(refusalOf(await patch(mona, { phone: spelling }))).toEqual(invalid('phone'))
      const staff = `staff/${idOf('north.staff.nurse')}`
      expect(refusalOf(await patch(staff, { phone: spelling }))).toEqual(invalid('phone'))
    },
  )

  it('are read in the country of the organization that the row belongs to', async () => {
    await app.sql.query(
      `update organizations set phone_country = 'CO', revision = revision where id = $1`,
      [idOf('south')],
    )
    const south = await post(
      'patients',
      newPatient({ organization: idOf('south'), phone: '310 123 4567' }),
    )
    expect(south.body.doc.phone).toBe('+573101234567')
    const edited = await patch(`patients/${south.body.doc.id}`, { phone: '311 123 4567' })
    expect(edited.body.doc.phone).toBe('+573111234567')
    const own = await app.request('POST', '/api/patients', {
      as: clinic.people['south.receptionist'].token,
      body: newPatient({ organization: undefined, phone: '312 123 4567' }),
    })
    expect(own.body.doc).toMatchObject({ phone: '+573121234567', organization: idOf('south') })
    const north = await post('patients', newPatient({ phone: '310 123 4567' }))
    expect(refusalOf(north)).toEqual(invalid('phone'))
  })

  it('belong to one account', async () => {
    const nurse = `users/${idOf('north.nurse')}`
    const refused = await patch(nurse, { phone: '+20 10 2000 0002' })
    expect(refusalOf(refused)).toEqual({ status: 400, code: 'duplicate', field: 'phone' })
  })
})

describe('days', () => {
  it.each([
    '2025-02-30',
    '2025-13-01',
    '2025-1-1',
    '01/02/2025',
    'yesterday',
    '2025-01-01T00:00:00Z',
    '0000-01-01',
    '2023-02-29',
  ])('are not %s', async (value) => {
    expect(refusalOf(await patch(mona, { birthDate: value }))).toEqual(invalid('birthDate'))
    const admission = await patch(`admissions/${idOf('north.admission.mona')}`, {
      startDate: value,
    })
    expect(refusalOf(admission)).toEqual(invalid('startDate'))
    const staff = await patch(`staff/${idOf('north.staff.nurse')}`, { licenseExpiresOn: value })
    expect(refusalOf(staff)).toEqual(invalid('licenseExpiresOn'))
  })

  it('are moved by no time zone', async () => {
    const answer = await patch(mona, { birthDate: '2000-02-29' })
    expect(answer.body.doc.birthDate).toBe('2000-02-29')
    const { rows } = await app.sql.query('select birth_date from patients where id = $1', [
      idOf('north.patient.mona'),
    ])
    expect(rows[0].birth_date).toBe('2000-02-29')
  })

  it('are kept to their form by the database', async () => {
    const write = app.sql.query(
      `update patients set birth_date = '2/9/2000', revision = revision where id = $1`,
      [idOf('north.patient.mona')],
    )
    await expect(write).rejects.toMatchObject({ constraint: 'patients__birth_date__date' })
  })
})

describe('a birth date', () => {
  /** The day in Cairo, some years and days from today. */
  const day = (years: number, days = 0): string => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Cairo' }).format(new Date())
    const date = new Date(`${today}T00:00:00Z`)
    date.setUTCFullYear(date.getUTCFullYear() + years)
    date.setUTCDate(date.getUTCDate() + days)
    return date.toISOString().slice(0, 10)
  }

  it('may be today and not tomorrow', async () => {
    expect((await patch(mona, { birthDate: day(0) })).body.doc).toMatchObject({ age: 0 })
    expect(refusalOf(await patch(mona, { birthDate: day(0, 1) }))).toEqual(invalid('birthDate'))
    expect(refusalOf(await patch(mona, { birthDate: day(1) }))).toEqual(invalid('birthDate'))
    const reception = {
      as: clinic.people['north.receptionist'].token,
      body: { birthDate: day(0, 1) },
    }
    expect(refusalOf(await app.request('PATCH', `/api/${mona}`, reception))).toEqual(
      invalid('birthDate'),
    )
  })

  it('makes nobody older than 120', async () => {
    expect((await patch(mona, { birthDate: day(-121, 1) })).body.doc).toMatchObject({ age: 120 })
    expect(refusalOf(await patch(mona, { birthDate: day(-121) }))).toEqual(invalid('birthDate'))
  })

  it('gives the age, which nobody writes', async () => {
    const answer = await patch(mona, { birthDate: day(-30, 1), age: 99 })
    expect(answer.body.doc.age).toBe(29)
    expect((await patch(mona, { birthDate: day(-30) })).body.doc.age).toBe(30)
  })
})

describe('a choice and an instant', () => {
  it('that are not needed are emptied by an empty text, as a form sends it', async () => {
    const made = await post('patients', newPatient({ gender: '', documentType: '' }))
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ gender: null, documentType: null })
    const emptied = await patch(`patients/${made.body.doc.id}`, { zone: '' })
    expect(emptied.body.doc).toMatchObject({ zone: null })
    expect(refusalOf(await patch(mona, { gender: 'other ' }))).toEqual(invalid('gender'))
    const at = {
      organization: idOf('north'),
      patient: idOf('north.patient.mona'),
      doctor: idOf('north.staff.doctor'),
    }
    const booked = await post('appointments', {
      ...at,
      startsAt: '2031-03-03T09:00:00Z',
      endsAt: '',
    })
    expect(booked.body.doc).toMatchObject({ endsAt: '2031-03-03T09:20:00.000Z' })
    const refused = await patch(`appointments/${booked.body.doc.id}`, { status: '' })
    expect(refusalOf(refused)).toEqual(invalid('status'))
  })
})

describe('numbers', () => {
  it.each([
    ['patients', 'stratum', 1, 6, true],
    ['patients', 'capitationValue', 0, undefined, false],
    ['patients', 'weightKg', 0, 700, false],
    ['organizations', 'maxLoginAttempts', 3, 100, true],
    ['organizations', 'lockMinutes', 1, 1440, true],
    ['organizations', 'idleMinutes', 5, 720, true],
    ['organizations', 'slotMinutes', 5, 240, true],
    ['organizations', 'editWindowHours', 0, 720, true],
    ['organizations', 'overdueFollowUpDays', 1, 365, true],
    ['organizations', 'passwordMaxAgeDays', 0, 3650, true],
    ['organizations', 'defaultCost', 0, undefined, true],
    ['organizations', 'defaultPriorityCost', 0, undefined, true],
    ['plans', 'maxUsers', 0, undefined, true],
  ])('%s.%s is between %s and %s', async (slug, name, min, max, whole) => {
    const path = `${slug}/${{ patients: idOf('north.patient.omar'), organizations: idOf('annex'), plans: idOf('plan') }[slug]}`
    for (const value of [min, max ?? 1000])
      expect((await patch(path, { [name]: value })).body.doc?.[name]).toBe(value)
    const wrong = [
      min - 1,
      '7mg',
      true,
      [5],
      ...(max === undefined ? [] : [max + 1]),
      ...(whole ? [min + 0.5] : []),
    ]
    for (const value of wrong)
      expect([value, refusalOf(await patch(path, { [name]: value }))]).toEqual([
        value,
        invalid(name),
      ])
    const table = slug
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const write = app.sql.query(
      `update ${table} set ${column} = $1, revision = revision where id = $2`,
      [min - 1, path.split('/')[1]],
    )
    await expect(write).rejects.toMatchObject({ constraint: `${table}__${column}__range` })
  })
})

describe('formats of an organization', () => {
  const north = `organizations/${idOf('north')}`

  it.each([
    ['slug', ['north-hospital-2'], ['North', 'a b', '-a', 'a--b', 'ä', '']],
    ['timezone', ['Africa/Cairo', 'UTC', 'America/Bogota'], ['Mars/Base', 'Cairo', '']],
    ['phoneCountry', ['CO', 'EG'], ['XX', 'egypt', 'eg1', '']],
    ['currency', ['COP', 'EGP'], ['XXQ', 'pounds', '']],
    ['locale', ['ar', 'es', 'en'], ['de', '']],
    ['kind', ['clinic', 'hospital'], ['ward', '']],
    ['patientLogin', ['off', 'phone-and-username', 'one-time-code'], ['password']],
    ['credentialsMail', ['activation-link', 'temporary-password'], ['none']],
  ])('%s', async (name, good, bad) => {
    for (const value of good)
      expect([value, (await patch(north, { [name]: value })).status]).toEqual([value, 200])
    for (const value of bad)
      expect([value, refusalOf(await patch(north, { [name]: value }))]).toEqual([
        value,
        invalid(name),
      ])
  })

  it('each domain leads to one organization', async () => {
    const first = await patch(north, { domains: [' Clinic.Example ', 'www.clinic.example'] })
    expect(first.body.doc.domains).toEqual(['clinic.example', 'www.clinic.example'])
    const other = await patch(`organizations/${idOf('south')}`, { domains: ['clinic.example'] })
    expect(refusalOf(other)).toEqual({ status: 400, code: 'duplicate', field: 'domains' })
    for (const domain of ['a b', 'http://x.y', '-a.b', '', 'x..y', null, 5])
      expect(refusalOf(await patch(north, { domains: [domain] }))).toEqual(invalid('domains'))
  })

  it('the slug is one organization’s', async () => {
    const answer = await patch(north, { slug: 'south' })
    expect(refusalOf(answer)).toEqual({ status: 400, code: 'duplicate', field: 'slug' })
  })

  it('a new one has the settings of domain.md', async () => {
    const answer = await post('organizations', {
      name: 'Fresh Clinic',
      slug: 'fresh',
      kind: 'clinic',
    })
    expect(answer.body.doc).toMatchObject({
      phoneCountry: 'EG',
      slotMinutes: 20,
      patientLogin: 'one-time-code',
      credentialsMail: 'temporary-password',
      patientsMayBook: true,
      maxLoginAttempts: 15,
      lockMinutes: 15,
      idleMinutes: 30,
      passwordMaxAgeDays: 0,
      editWindowHours: 24,
      overdueFollowUpDays: 15,
      isActive: true,
      revision: 1,
    })
  })

  it('only a trust groups organizations', async () => {
    expect((await patch(north, { parent: idOf('T2') })).status).toBe(200)
    for (const parent of [idOf('south'), idOf('north')])
      expect(refusalOf(await patch(north, { parent }))).toEqual({
        status: 400,
        code: 'invalid-relation',
        field: 'parent',
      })
    const trust = await patch(`organizations/${idOf('T2')}`, { kind: 'hospital' })
    expect(trust.status).toBe(400)
    await patch(north, { parent: idOf('T1') })
  })
})

describe('what is unique inside one organization', () => {
  it('a document is one patient’s, and may be another’s elsewhere', async () => {
    const person = newPatient()
    expect((await post('patients', person)).status).toBe(201)
    expect(refusalOf(await post('patients', person))).toEqual({
      status: 400,
      code: 'duplicate',
      field: 'documentNumber',
    })
    expect((await post('patients', { ...person, documentType: 'CE' })).status).toBe(201)
    expect((await post('patients', { ...person, organization: idOf('annex') })).status).toBe(201)
    const untyped = newPatient({ documentType: undefined })
    expect((await post('patients', untyped)).status).toBe(201)
    expect(refusalOf(await post('patients', untyped))).toEqual({
      status: 400,
      code: 'duplicate',
      field: 'documentNumber',
    })
    const query = `mutation($data: mutationPatientInput!) { createPatient(data: $data) { id } }`
    const graphql = await post('graphql', { query, variables: { data: person } })
    expect(graphql.body.errors[0].extensions).toMatchObject({
      code: 'duplicate',
      field: 'documentNumber',
      statusCode: 400,
    })
    const none = newPatient({ documentNumber: null })
    expect((await post('patients', none)).status).toBe(201)
    expect((await post('patients', none)).status).toBe(201)
  })

  it('and the same in the database', async () => {
    const person = newPatient()
    await post('patients', person)
    const copy = app.sql.query(
      `insert into patients (organization_id, first_name, last_name, document_type, document_number) values ($1, 'a', 'b', 'PA', $2)`,
      [idOf('north'), person.documentNumber],
    )
    await expect(copy).rejects.toMatchObject({ constraint: 'patients__document_number__unique' })
  })

  it('an employee number, and the name of a department', async () => {
    const member = {
      organization: idOf('north'),
      firstName: 'A',
      lastName: 'B',
      employeeId: 'E-1',
      staffType: 'nurse',
    }
    expect((await post('staff', member)).status).toBe(201)
    expect(refusalOf(await post('staff', member))).toEqual({
      status: 400,
      code: 'duplicate',
      field: 'employeeId',
    })
    expect((await post('staff', { ...member, organization: idOf('south') })).status).toBe(201)
    expect(refusalOf(await post('staff', { ...member, employeeId: undefined }))).toEqual(
      invalid('employeeId'),
    )
    const ward = { organization: idOf('north'), name: 'Sleep' }
    expect((await post('departments', ward)).status).toBe(201)
    expect(refusalOf(await post('departments', ward))).toEqual({
      status: 400,
      code: 'duplicate',
      field: 'name',
    })
    expect((await post('departments', { ...ward, organization: idOf('south') })).status).toBe(201)
  })

  it('ten at once, and one document is stored once', async () => {
    const person = newPatient()
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('patients', person)))
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 400),
    ])
  })
})

describe('a plan and a group', () => {
  it('have names of their own', async () => {
    const plan = await post('plans', { name: 'Other', slug: 'large', maxUsers: 5 })
    expect(refusalOf(plan)).toEqual({ status: 400, code: 'duplicate', field: 'slug' })
    await post('groups', { name: 'Night shift', kind: 'organization' })
    const group = await post('groups', { name: 'Night shift', kind: 'organization' })
    expect(refusalOf(group)).toEqual({ status: 400, code: 'duplicate', field: 'name' })
  })

  it('list features and permissions that can be stored', async () => {
    const plan = `plans/${idOf('plan')}`
    expect((await patch(plan, { features: [' exams ', 'imports'] })).body.doc.features).toEqual([
      'exams',
      'imports',
    ])
    for (const feature of ['a\u202eb', 'a'.repeat(101), 5])
      expect(refusalOf(await patch(plan, { features: [feature] }))).toEqual(invalid('features'))
    const group = `groups/${idOf('group')}`
    expect((await patch(group, { permissions: ['exams.create'] })).status).toBe(200)
    for (const permission of ['users.create', 'audit-events.read', 'tokens.read', 'nonsense'])
      expect((await patch(group, { permissions: [permission] })).status).toBe(400)
  })
})
