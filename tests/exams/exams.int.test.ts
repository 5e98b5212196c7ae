import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { moveClock } from '../support/moveClock.ts'

let app: App
let clinic: Clinic
let root: string
let doctor: string
let nurse: string
let patient: string
let admission: string

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  root = clinic.people.root.token
  doctor = clinic.people['north.doctor'].token
  nurse = clinic.people['north.nurse'].token
  ;({ patient, admission } = await admitted())
}, 120_000)

afterAll(() => app.close())
afterEach(() => moveClock(clinic, 0))

const send = (method: string, path: string, body?: unknown, as = doctor): Promise<Answer> =>
  app.request(method, `/api/${path}`, { as, ...(body !== undefined && { body }) })
const refusalOf = ({ status, body }: Answer) => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.field,
]

/** A new patient with an active admission. */
async function admitted() {
  const made = await send('POST', 'patients', {
    firstName: 'Huda',
    lastName: 'Saad',
    startDate: '2026-01-10',
  })
  const found = await send('GET', `admissions?where[patient][equals]=${made.body.doc.id}`)
  return { patient: made.body.doc.id, admission: found.body.docs[0].id }
}

type Values = Record<string, unknown>

/** One complete exam of every kind, as a doctor fills it in. */
const complete: Record<string, Values> = {
  monitoring: {
    dailyUsePct: 80,
    daysOver4hPct: 75.5,
    hoursPerDay: 6.5,
    residual: 4,
    mode: 'bpap_st',
    ipap: 14,
    epap: 8,
    rate: 12,
    mask: 'nasal',
    maskSize: 'medium',
    etco2: 38,
  },
  psychology: { beckDepression: 10, beckAnxiety: 12, quality: 7, quantity: 8 },
  nutrition: {
    nutritionalStatus: 'overweight',
    carbohydratePct: 45,
    nightRumination: true,
    caffeine: 2,
  },
  pulmonology: {
    consultationDate: '2026-02-03',
    physician: 'Dr. Nadia Fathy',
    specialty: 'Sleep medicine',
  },
  polysomnography_basal: {
    date: '2026-01-11',
    ahi: 40,
    severity: 'severe',
    odi: 22,
    efficiencyPct: 81,
  },
  polysomnography_titration: {
    type: 'bpap_st',
    date: '2026-01-12',
    ipap: 14,
    epap: 8,
    rate: 12,
    mask: 'unspecified',
    maskSize: 'small',
  },
  equipment: {
    mask: 'oronasal',
    maskReference: 'M-1',
    maskSize: 'large',
    brand: 'resmed',
    serial: 'S-1',
    mode: 'cpap',
  },
  contact_note: { text: 'Called; sleeps well.' },
}

const register = (kind: string, values: Values = {}, more: Values = {}, as = doctor) =>
  send(
    'POST',
    'exams',
    { patient, admission, kind, [kind]: { ...complete[kind], ...values }, ...more },
    as,
  )

const followUpsOf = async (exam: string) =>
  (await send('GET', `follow-ups?where[exam][equals]=${exam}`, undefined, root)).body.docs

describe('an exam of every kind', () => {
  it.each(Object.keys(complete))(
    '%s is stored as it was filled in, with its own group only',
    async (kind) => {
      const made = await register(kind)
      expect(made.status).toBe(201)
      expect(made.body.doc[kind]).toMatchObject(complete[kind] ?? {})
      expect(made.body.doc).toMatchObject({
        kind,
        patient,
        admission,
        organization: idOf('north'),
        registeredBy: clinic.people['north.doctor'].id,
        registeredByName: 'doctor north',
        performedOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Cairo' }).format(
          new Date(),
        ),
      })
      const others = Object.keys(complete).filter((other) => other !== kind)
      for (const other of others) expect(made.body.doc).not.toHaveProperty(other)
      const read = await send('GET', `exams/${made.body.doc.id}`, undefined, nurse)
      expect(read.body[kind]).toMatchObject(complete[kind] ?? {})
    },
  )

  it('reads a group that is null as none, and refuses one that is no group', async () => {
    const others = Object.fromEntries(Object.keys(complete).map((kind) => [kind, null]))
    const made = await register('contact_note', {}, { ...others, contact_note: { text: 'Well.' } })
    expect(made.status).toBe(201)
    const path = `exams/${made.body.doc.id}`
    expect((await send('PATCH', path, { contact_note: null, psychology: null })).status).toBe(200)
    const none = await register('psychology', {}, { psychology: null })
    expect(refusalOf(none)).toEqual([400, 'invalid', 'psychology.beckDepression'])
    for (const wrong of ['text', 5, []]) {
      const refused = await register('contact_note', {}, { contact_note: wrong })
      expect(refusalOf(refused)).toEqual([400, 'invalid', 'contact_note'])
    }
    expect((await send('GET', path)).body.contact_note).toEqual({ text: 'Well.' })
  })

  it('does not store the groups of other kinds, nor whom a client names as its author', async () => {
    const made = await register(
      'contact_note',
      {},
      {
        psychology: complete['psychology'],
        registeredBy: clinic.people.root.id,
        registeredByName: 'Somebody',
      },
    )
    expect(made.body.doc.registeredBy).toBe(clinic.people['north.doctor'].id)
    const { rows } = await app.sql.query(
      'select psychology_quality, registered_by_name from exams where id = $1',
      [made.body.doc.id],
    )
    expect(rows[0]).toEqual({ psychology_quality: null, registered_by_name: 'doctor north' })
  })

  it('is of a kind of the list', async () => {
    for (const kind of ['surgery', '', null, 5])
      expect(refusalOf(await send('POST', 'exams', { patient, admission, kind }))).toEqual([
        400,
        'invalid',
        'kind',
      ])
  })

  it('works over GraphQL', async () => {
    const query = `mutation($data: mutationExamInput!) { createExam(data: $data) { psychology { total } } }`
    const data = {
      patient,
      admission,
      kind: 'psychology',
      psychology: { ...complete['psychology'], total: 99 },
    }
    const made = await send('POST', 'graphql', { query, variables: { data } })
    expect(made.body.data.createExam.psychology.total).toBe(15)
    const wrong = await send('POST', 'graphql', {
      query,
      variables: { data: { ...data, psychology: { ...data.psychology, quality: 21 } } },
    })
    expect(wrong.body.errors[0].extensions).toMatchObject({
      statusCode: 400,
      code: 'invalid',
      field: 'psychology.quality',
    })
  })
})

describe('what an exam needs', () => {
  const required: [string, string[]][] = [
    [
      'monitoring',
      [
        'dailyUsePct',
        'daysOver4hPct',
        'hoursPerDay',
        'residual',
        'mode',
        'ipap',
        'mask',
        'maskSize',
      ],
    ],
    ['psychology', ['beckDepression', 'beckAnxiety', 'quality', 'quantity']],
    ['nutrition', ['nutritionalStatus', 'carbohydratePct', 'caffeine']],
    ['pulmonology', ['consultationDate', 'physician', 'specialty']],
    ['polysomnography_basal', ['date', 'ahi', 'severity', 'odi', 'efficiencyPct']],
    ['polysomnography_titration', ['type', 'date', 'ipap', 'mask', 'maskSize']],
    ['equipment', ['mask', 'maskSize', 'brand', 'mode']],
    ['contact_note', ['text']],
  ]

  it.each(required)('%s is refused without any of %j', async (kind, fields) => {
    for (const field of fields) {
      for (const nothing of [undefined, null, ''])
        expect(refusalOf(await register(kind, { [field]: nothing }))).toEqual([
          400,
          'invalid',
          `${kind}.${field}`,
        ])
    }
    const bare = await send('POST', 'exams', { patient, admission, kind })
    expect(bare.body.errors.map((error: { field: string }) => error.field)).toEqual(
      expect.arrayContaining(fields.map((field) => `${kind}.${field}`)),
    )
  })

  it('an optional value may be missing', async () => {
    expect((await register('monitoring', { etco2: undefined })).status).toBe(201)
    expect((await register('equipment', { serial: null, maskReference: '' })).status).toBe(201)
    expect((await register('nutrition', { nightRumination: undefined })).status).toBe(201)
  })
})

describe('the range of', () => {
  const ranges: [string, string, number, number | undefined, boolean][] = [
    ['monitoring', 'dailyUsePct', 0, 100, false],
    ['monitoring', 'daysOver4hPct', 0, 100, false],
    ['monitoring', 'hoursPerDay', 0, 24, false],
    ['monitoring', 'residual', 0, undefined, false],
    ['monitoring', 'ipap', 0, undefined, false],
    ['monitoring', 'epap', 0, undefined, false],
    ['monitoring', 'rate', 0, undefined, true],
    ['monitoring', 'etco2', 0, undefined, false],
    ['psychology', 'beckDepression', 0, 63, true],
    ['psychology', 'beckAnxiety', 0, 63, true],
    ['psychology', 'quality', 1, 20, true],
    ['psychology', 'quantity', 1, 20, true],
    ['nutrition', 'carbohydratePct', 0, 100, false],
    ['nutrition', 'weightKg', 0, 700, false],
    ['nutrition', 'caffeine', 0, undefined, false],
    ['polysomnography_basal', 'ahi', 0, undefined, false],
    ['polysomnography_basal', 'odi', 0, undefined, false],
    ['polysomnography_basal', 'efficiencyPct', 0, 100, false],
    ['polysomnography_titration', 'ipap', 0, undefined, false],
    ['polysomnography_titration', 'epap', 0, undefined, false],
    ['polysomnography_titration', 'rate', 0, undefined, true],
  ]

  it.each(ranges)('%s.%s is %s to %s', async (kind, field, min, max, whole) => {
    for (const value of [min, ...(max === undefined ? [] : [max])])
      expect((await register(kind, { [field]: value })).body.doc?.[kind][field]).toBe(value)
    const wrong = [
      min - 1,
      ...(max === undefined ? [1e9] : [max + 1, max + 0.1]),
      ...(whole ? [min + 0.5] : []),
      'many',
      true,
      [1],
    ]
    for (const value of wrong)
      expect([value, refusalOf(await register(kind, { [field]: value }))]).toEqual([
        value,
        [400, 'invalid', `${kind}.${field}`],
      ])
  })

  it('a choice is its list', async () => {
    const choices: [string, string, string[]][] = [
      ['monitoring', 'mode', ['cpap', 'bpap', 'bpap_st']],
      ['monitoring', 'mask', ['nasal_pillow', 'nasal', 'oronasal']],
      ['monitoring', 'maskSize', ['small', 'medium', 'large']],
      [
        'nutrition',
        'nutritionalStatus',
        ['undernourished', 'eutrophic', 'overweight', 'obesity_1', 'obesity_2', 'obesity_3'],
      ],
      ['polysomnography_basal', 'severity', ['normal', 'mild', 'moderate', 'severe']],
      ['polysomnography_titration', 'mask', ['nasal_pillow', 'nasal', 'oronasal', 'unspecified']],
      [
        'equipment',
        'brand',
        [
          'bmc',
          'resmed',
          'philips_respironics',
          'sefan',
          'resvent',
          'curative',
          'prisma',
          'devilbiss',
          'other',
        ],
      ],
    ]
    for (const [kind, field, good] of choices) {
      for (const value of good)
        expect([value, (await register(kind, { [field]: value })).status]).toEqual([value, 201])
      for (const value of ['something', 'CPAP', 7])
        expect(refusalOf(await register(kind, { [field]: value }))).toEqual([
          400,
          'invalid',
          `${kind}.${field}`,
        ])
    }
    expect((await register('monitoring', { mask: 'unspecified' })).status).toBe(400)
  })

  it.each([
    ['contact_note', 'text', 2000],
    ['pulmonology', 'physician', 100],
    ['pulmonology', 'specialty', 200],
    ['equipment', 'maskReference', 100],
    ['equipment', 'serial', 100],
  ])('%s.%s is %i characters', async (kind, field, max) => {
    for (const letter of ['a', 'ع', '😀']) {
      expect((await register(kind, { [field]: letter.repeat(max) })).status).toBe(201)
      expect(refusalOf(await register(kind, { [field]: letter.repeat(max + 1) }))).toEqual([
        400,
        'invalid',
        `${kind}.${field}`,
      ])
    }
  })

  it('dates are days', async () => {
    for (const [kind, field] of [
      ['pulmonology', 'consultationDate'],
      ['polysomnography_basal', 'date'],
      ['polysomnography_titration', 'date'],
    ] as const)
      for (const value of ['2026-02-30', 'monday', 5])
        expect(refusalOf(await register(kind, { [field]: value }))).toEqual([
          400,
          'invalid',
          `${kind}.${field}`,
        ])
    expect(refusalOf(await register('contact_note', {}, { performedOn: '2026-02-30' }))).toEqual([
      400,
      'invalid',
      'performedOn',
    ])
  })

  it('holds in the database too', async () => {
    const { id } = (await register('psychology')).body.doc
    const set = (assignment: string) =>
      app.sql.query(`update exams set ${assignment}, revision = revision where id = $1`, [id])
    await expect(set('psychology_quality = 21')).rejects.toMatchObject({
      constraint: 'exams__psychology_quality__range',
    })
    await expect(set('monitoring_daily_use_pct = 101')).rejects.toMatchObject({
      constraint: 'exams__monitoring_daily_use_pct__range',
    })
    await expect(set(`monitoring_mode = 'other'`)).rejects.toMatchObject({ code: '22P02' })
  })
})

describe('what the server computes', () => {
  it('the basal value is that of the admission’s latest basal study, the correction follows', async () => {
    const own = await admitted()
    const place = { patient: own.patient, admission: own.admission }
    const sent = { residual: 4, basal: 7, correctionPct: 12 }
    expect((await register('monitoring', sent, place)).body.doc.monitoring).toMatchObject({
      basal: 0,
      correctionPct: 0,
    })
    await register('polysomnography_basal', { ahi: 10, date: '2026-01-11' }, place)
    await register('polysomnography_basal', { ahi: 40, date: '2026-01-20' }, place)
    await register('polysomnography_basal', { ahi: 20, date: '2026-01-15' }, place)
    const values: [number, number][] = [
      [4, 90],
      [0, 100],
      [40, 0],
      [13.3, 66.8],
      [60, -50],
    ]
    for (const [residual, correctionPct] of values)
      expect(
        (await register('monitoring', { ...sent, residual }, place)).body.doc.monitoring,
      ).toMatchObject({ basal: 40, residual, correctionPct })
    expect((await register('monitoring', sent)).body.doc.monitoring.basal).toBe(40)
    const zero = await admitted()
    await register('polysomnography_basal', { ahi: 0 }, zero)
    expect((await register('monitoring', sent, zero)).body.doc.monitoring).toMatchObject({
      basal: 0,
      correctionPct: 0,
    })
  })

  it('the total of quality and quantity, on creation and on edit', async () => {
    const made = await register('psychology', { quality: 7, quantity: 8, total: 3 })
    expect(made.body.doc.psychology.total).toBe(15)
    const edited = await send('PATCH', `exams/${made.body.doc.id}`, {
      psychology: { quality: 20, total: 1 },
    })
    expect(edited.body.doc.psychology).toMatchObject({
      quality: 20,
      quantity: 8,
      total: 28,
      beckAnxiety: 12,
    })
  })

  it.each([
    ['cpap', { epap: null, rate: null }],
    ['bpap', { epap: 8, rate: null }],
    ['bpap_st', { epap: 8, rate: 12 }],
  ])('monitoring in mode %s keeps %j', async (mode, kept) => {
    expect((await register('monitoring', { mode })).body.doc.monitoring).toMatchObject(kept)
    expect(
      (await register('polysomnography_titration', { type: mode })).body.doc
        .polysomnography_titration,
    ).toMatchObject(kept)
    const made = await register('monitoring')
    const edited = await send('PATCH', `exams/${made.body.doc.id}`, { monitoring: { mode } })
    expect(edited.body.doc.monitoring).toMatchObject({ mode, ...kept, hoursPerDay: 6.5 })
  })

  it('a titration has the pressures that its type needs', async () => {
    const titrate = (values: Values) => register('polysomnography_titration', values)
    expect((await titrate({ type: 'cpap', epap: null, rate: null })).status).toBe(201)
    expect(refusalOf(await titrate({ type: 'bpap', epap: null }))).toEqual([
      400,
      'invalid',
      'polysomnography_titration.epap',
    ])
    expect((await titrate({ type: 'bpap', rate: null })).status).toBe(201)
    expect(refusalOf(await titrate({ type: 'bpap_st', rate: null }))).toEqual([
      400,
      'invalid',
      'polysomnography_titration.rate',
    ])
    expect(refusalOf(await titrate({ type: 'bpap_st', epap: null }))).toEqual([
      400,
      'invalid',
      'polysomnography_titration.epap',
    ])
    const made = (await titrate({ type: 'cpap' })).body.doc
    expect(
      refusalOf(
        await send('PATCH', `exams/${made.id}`, { polysomnography_titration: { type: 'bpap' } }),
      ),
    ).toEqual([400, 'invalid', 'polysomnography_titration.epap'])
  })
})

describe('an exam belongs to the active admission', () => {
  const refused = [400, 'no-active-admission', 'admission']

  it('of its own patient', async () => {
    const other = await admitted()
    expect(refusalOf(await register('contact_note', {}, { admission: other.admission }))).toEqual(
      refused,
    )
    expect(refusalOf(await register('contact_note', {}, { patient: other.patient }))).toEqual(
      refused,
    )
    expect((await register('contact_note', {}, other)).status).toBe(201)
    const none = (await send('POST', 'patients', { firstName: 'No', lastName: 'Admission' })).body
      .doc.id
    expect((await register('contact_note', {}, { patient: none })).status).toBe(400)
    expect(refusalOf(await register('contact_note', {}, { admission: undefined }))).toEqual([
      400,
      'invalid',
      'admission',
    ])
    expect(refusalOf(await register('contact_note', {}, { patient: undefined }))).toEqual([
      400,
      'invalid',
      'patient',
    ])
  })

  it('neither suspended nor ended; a new cycle starts empty, the old one stays readable', async () => {
    const own = await admitted()
    const old = (await register('contact_note', {}, own)).body.doc
    await send('PATCH', `admissions/${own.admission}`, { status: 'suspended' })
    expect(refusalOf(await register('contact_note', {}, own))).toEqual(refused)
    await send('PATCH', `admissions/${own.admission}`, { status: 'active' })
    expect((await register('contact_note', {}, own)).status).toBe(201)
    await send('PATCH', `admissions/${own.admission}`, {
      status: 'ended',
      endDate: '2026-05-01',
      endReason: 'completed',
    })
    expect(refusalOf(await register('contact_note', {}, own))).toEqual(refused)
    const next = (
      await send('POST', 'admissions', { patient: own.patient, startDate: '2026-06-01' })
    ).body.doc.id
    const list = await send('GET', `exams?where[admission][equals]=${next}`)
    expect(list.body.totalDocs).toBe(0)
    expect((await send('GET', `exams/${old.id}`)).body.contact_note.text).toBe(
      'Called; sleeps well.',
    )
  })

  it('for good: kind, patient and admission do not change', async () => {
    const other = await admitted()
    const { id } = (await register('contact_note')).body.doc
    expect(refusalOf(await send('PATCH', `exams/${id}`, { kind: 'psychology' }))).toEqual([
      400,
      'invalid',
      'kind',
    ])
    expect(refusalOf(await send('PATCH', `exams/${id}`, { patient: other.patient }))).toEqual([
      400,
      'invalid',
      'patient',
    ])
    expect(refusalOf(await send('PATCH', `exams/${id}`, { admission: other.admission }))).toEqual([
      400,
      'invalid',
      'admission',
    ])
    expect(
      (
        await send('PATCH', `exams/${id}`, {
          kind: 'contact_note',
          contact_note: { text: 'Called twice.' },
        })
      ).status,
    ).toBe(200)
  })

  it('in the database too', async () => {
    const own = await admitted()
    await send('PATCH', `admissions/${own.admission}`, { status: 'suspended' })
    const direct = app.sql.query(
      `insert into exams (organization_id, patient_id, admission_id, kind, performed_on) values ($1, $2, $3, 'contact_note', '2026-02-01')`,
      [idOf('north'), own.patient, own.admission],
    )
    await expect(direct).rejects.toMatchObject({ constraint: 'exams_admission_active' })
  })
})

describe('a follow-up', () => {
  it.each([
    ['monitoring', '2026-03-04'],
    ['psychology', '2026-03-04'],
    ['nutrition', '2026-03-04'],
    ['pulmonology', '2026-02-03'],
    ['contact_note', '2026-03-04'],
  ])('is left once by %s, dated %s, and never by an edit', async (kind, date) => {
    const made = await register(kind, {}, { performedOn: '2026-03-04' })
    const { id } = made.body.doc
    const left = await followUpsOf(id)
    expect(left).toEqual([
      expect.objectContaining({
        service: kind,
        date,
        patient,
        admission,
        exam: id,
        author: clinic.people['north.doctor'].id,
        organization: idOf('north'),
      }),
    ])
    const edit = kind === 'pulmonology' ? { consultationDate: '2026-04-01' } : complete[kind]
    expect(
      (await send('PATCH', `exams/${id}`, { performedOn: '2026-03-05', [kind]: edit })).status,
    ).toBe(200)
    expect(await followUpsOf(id)).toEqual(left)
  })

  it.each(['polysomnography_basal', 'polysomnography_titration', 'equipment'])(
    'is not left by %s',
    async (kind) => {
      expect(await followUpsOf((await register(kind)).body.doc.id)).toEqual([])
    },
  )

  it('is not left by an exam that was refused, and is nobody’s to write', async () => {
    const count = async () =>
      (await app.sql.query('select count(*)::int as n from follow_ups')).rows[0].n
    const before = await count()
    await register('psychology', { quality: 21 })
    expect(await count()).toBe(before)
    const body = { patient, admission, date: '2026-01-01', service: 'psychology' }
    expect((await send('POST', 'follow-ups', body)).status).toBe(403)
    expect((await send('POST', 'follow-ups', body, root)).status).toBe(403)
  })

  it('moves the patient’s last follow-up, and nothing else does', async () => {
    const own = await admitted()
    const last = async () => (await send('GET', `patients/${own.patient}`)).body.lastFollowUpOn
    expect(await last()).toBeNull()
    await register('contact_note', {}, { ...own, performedOn: '2026-03-04' })
    expect(await last()).toBe('2026-03-04')
    await register('pulmonology', { consultationDate: '2026-02-01' }, own)
    expect(await last()).toBe('2026-03-04')
    await app.sql.query(
      'update patients set last_follow_up_on = null, revision = revision where id = $1',
      [own.patient],
    )
    await send('PATCH', `patients/${own.patient}`, { city: 'Giza', lastFollowUpOn: '2020-01-01' })
    expect(await last()).toBe('2026-03-04')
  })
})

describe('editing and deleting an exam', () => {
  const later = (hours: number) => moveClock(clinic, hours * 3_600_000)

  it('is the author’s within the edit window', async () => {
    const { id } = (await register('contact_note')).body.doc
    const edit = (as = doctor) =>
      send('PATCH', `exams/${id}`, { contact_note: { text: 'Called again.' } }, as)
    await later(23.9)
    expect((await edit()).status).toBe(200)
    expect((await edit(nurse)).status).toBe(403)
    await later(24.1)
    expect((await edit()).status).toBe(403)
    expect((await edit(clinic.people['north.admin'].token)).status).toBe(200)
    expect((await edit(root)).status).toBe(200)
  })

  it('is deleted by the author within the window, afterwards by staff of the panel, with a trace', async () => {
    const early = (await register('contact_note')).body.doc.id
    expect((await send('DELETE', `exams/${early}`, undefined, nurse)).status).toBe(403)
    expect((await send('DELETE', `exams/${early}`)).status).toBe(200)
    const { id } = (await register('contact_note')).body.doc
    await later(25)
    expect((await send('DELETE', `exams/${id}`)).status).toBe(403)
    expect((await send('GET', `exams/${id}`)).status).toBe(200)
    await app.sql.query('update users set is_staff = true, revision = revision where id = $1', [
      clinic.people['north.nurse'].id,
    ])
    expect((await send('DELETE', `exams/${id}`, undefined, nurse)).status).toBe(200)
    await app.sql.query('update users set is_staff = false, revision = revision where id = $1', [
      clinic.people['north.nurse'].id,
    ])
    const { rows } = await app.sql.query(
      `select action, actor_id, patient_id from audit_events where document_id = $1 and action = 'delete'`,
      [id],
    )
    expect(rows).toEqual([
      { action: 'delete', actor_id: clinic.people['north.nurse'].id, patient_id: patient },
    ])
  })

  it('follows the window of the hospital', async () => {
    const setWindow = (hours: number) =>
      app.sql.query(
        'update organizations set edit_window_hours = $1, revision = revision where id = $2',
        [hours, idOf('north')],
      )
    await setWindow(72)
    const { id } = (await register('contact_note')).body.doc
    await later(71)
    expect((await send('PATCH', `exams/${id}`, { performedOn: '2026-03-01' })).status).toBe(200)
    await setWindow(0)
    await later(1)
    expect((await send('PATCH', `exams/${id}`, { performedOn: '2026-03-02' })).status).toBe(403)
    expect((await send('DELETE', `exams/${id}`)).status).toBe(403)
    await setWindow(24)
  })
})
