import pg from 'pg'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let heard: { text: string; values: unknown[] }[] | null = null

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      const [query, values] = args
      const isText = typeof query === 'string'
      heard?.push({
        text: isText ? query : query.text,
        values: (Array.isArray(values) ? values : isText ? [] : query.values) ?? [],
      })
      return Reflect.apply(send, this, args)
    },
  })
  app = await bootApp()
  clinic = await openClinic(app)
}, 120_000)

afterAll(() => app.close())

const ask = (method: string, path: string, body?: unknown, as: PersonName = 'north.doctor') =>
  app.request(method, `/api/${path}`, {
    as: clinic.people[as].token,
    ...(body !== undefined && { body }),
  })
const refusalOf = ({ status, body }: Answer) => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.field,
]
const statementsOf = async (path: string, as: PersonName = 'north.doctor') => {
  heard = []
  const answer = await ask('GET', path, undefined, as)
  const statements = heard
  heard = null
  return { answer, statements }
}

/** How PostgreSQL goes about statements when tables are too large to be read through. */
async function plansOf(statements: { text: string; values: unknown[] }[]): Promise<string> {
  const client = await app.sql.connect()
  try {
    await client.query('begin')
    await client.query('set local enable_seqscan = off')
    const plans: string[] = []
    for (const { text, values } of statements) {
      if (!/^\s*(select|with)/i.test(text) || text.includes('login_sessions')) continue
      const { rows } = await client.query(`explain ${text}`, values)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans.join('\n\n')
  } finally {
    await client.query('rollback')
    client.release()
  }
}

let count = 0
/** A new patient with an active cycle. */
async function admitted(startDate = '2026-01-10') {
  count += 1
  const made = await ask('POST', 'patients', {
    firstName: 'Huda',
    lastName: `Saad ${count}`,
    startDate,
  })
  const patient: string = made.body.doc.id
  const found = await ask('GET', `admissions?where[patient][equals]=${patient}`)
  return { patient, admission: found.body.docs[0].id as string }
}
const stored = async (admission: string) => {
  const { rows } = await app.sql.query(
    'select status, end_date, end_reason, note, revision::int as revision from admissions where id = $1',
    [admission],
  )
  return rows[0]
}
const ending = { endDate: '2026-03-01', endReason: 'completed' }

describe('a programme cycle', () => {
  it('is suspended, resumed and ended by a doctor, each once, and the trail names it', async () => {
    const { admission, patient } = await admitted()
    const move = (step: string, body = {}) => ask('POST', `admissions/${admission}/${step}`, body)

    expect(refusalOf(await move('resume'))).toEqual([409, 'conflict', 'status'])
    const suspended = await move('suspend')
    expect([suspended.status, suspended.body.doc.status]).toEqual([200, 'suspended'])
    expect(refusalOf(await move('suspend'))).toEqual([409, 'conflict', 'status'])
    const again = await ask('POST', 'admissions', { patient, startDate: '2026-02-01' })
    expect(refusalOf(again)).toEqual([409, 'open-admission', 'patient'])
    expect((await move('resume')).body.doc.status).toBe('active')
    const ended = await move('end', { ...ending, note: 'Sleeps well.' })
    expect(ended.body.doc).toMatchObject({ status: 'ended', ...ending, note: 'Sleeps well.' })
    for (const [step, body] of [
      ['suspend', {}],
      ['resume', {}],
      ['end', ending],
    ] as const)
      expect(refusalOf(await move(step, body))).toEqual([409, 'admission-ended', 'status'])
    const reopened = await ask('PATCH', `admissions/${admission}`, { status: 'active' })
    expect(refusalOf(reopened)).toEqual([409, 'admission-ended', 'status'])

    const trail = await app.sql.query(
      'select action, changes from audit_events where document_id = $1 order by at',
      [admission],
    )
    expect(trail.rows.map(({ action }) => action)).toEqual([
      'create',
      'admission.suspended',
      'admission.resumed',
      'admission.ended',
    ])
    expect(trail.rows[3].changes).toMatchObject({
      status: { from: 'active', to: 'ended' },
      endDate: { from: null, to: '2026-03-01' },
      note: { to: '•••' },
    })
    expect((await ask('POST', 'admissions', { patient, startDate: '2026-04-01' })).status).toBe(201)
  })

  it('ends from its suspension too', async () => {
    const { admission } = await admitted()
    await ask('POST', `admissions/${admission}/suspend`, {})
    expect((await ask('POST', `admissions/${admission}/end`, ending)).status).toBe(200)
  })

  it('does not end without a date, without a reason, or before it began', async () => {
    const { admission } = await admitted()
    const wrong: [object, string][] = [
      [{}, 'endDate'],
      [{ endDate: '2026-03-01' }, 'endReason'],
      [{ endReason: 'completed' }, 'endDate'],
      [{ ...ending, endReason: 'tired' }, 'endReason'],
      [{ ...ending, endDate: '2026-02-30' }, 'endDate'],
      [{ ...ending, endDate: '2026-01-09' }, 'endDate'],
      [{ ...ending, note: 'x'.repeat(1001) }, 'note'],
      [{ ...ending, status: 'active' }, 'status'],
    ]
    for (const [body, field] of wrong)
      expect(refusalOf(await ask('POST', `admissions/${admission}/end`, body))).toEqual([
        400,
        'invalid',
        field,
      ])
    expect(await stored(admission)).toEqual({
      status: 'active',
      end_date: null,
      end_reason: null,
      note: null,
      revision: 1,
    })
    const sameDay = { ...ending, endDate: '2026-01-10', note: 'x'.repeat(1000) }
    expect((await ask('POST', `admissions/${admission}/end`, sameDay)).status).toBe(200)
  })

  it('is not moved by who saw an older state of it', async () => {
    const { admission } = await admitted()
    await ask('PATCH', `admissions/${admission}`, { note: 'Called.' })
    const stale = await ask('POST', `admissions/${admission}/suspend`, { revision: 1 })
    expect(refusalOf(stale)).toEqual([409, 'stale-revision', 'revision'])
    expect((await stored(admission)).status).toBe('active')
    const fresh = await ask('POST', `admissions/${admission}/suspend`, { revision: 2 })
    expect(fresh.body.doc.revision).toBe(3)
  })

  it('ends once, however many end it at the same time', async () => {
    const { admission } = await admitted()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask('POST', `admissions/${admission}/end`, ending)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  it('is moved by those whom the access table lets change admissions, inside their hospital', async () => {
    const { admission } = await admitted()
    const steps: [string, object][] = [
      ['suspend', {}],
      ['resume', {}],
      ['end', ending],
    ]
    const refused: [PersonName, number, string][] = [
      ['north.nurse', 403, 'forbidden'],
      ['north.receptionist', 403, 'forbidden'],
      ['north.manager', 403, 'forbidden'],
      ['north.staff', 403, 'forbidden'],
      ['north.patient', 404, 'not-found'],
      ['south.doctor', 404, 'not-found'],
      ['south.admin', 404, 'not-found'],
      ['annex.admin', 404, 'not-found'],
    ]
    for (const [step, body] of steps) {
      const path = `admissions/${admission}/${step}`
      for (const [who, status, code] of refused) {
        const answer = await ask('POST', path, body, who)
        expect([who, answer.status, answer.body.errors[0].code]).toEqual([who, status, code])
      }
      expect((await app.request('POST', `/api/${path}`, { body })).status).toBe(401)
      const nowhere = await ask('POST', `admissions/${idOf('nowhere')}/${step}`, body)
      const other = await ask('POST', path, body, 'south.doctor')
      const { requestId: _, ...told } = nowhere.body
      expect(other.body).toMatchObject(told)
    }
    expect((await stored(admission)).status).toBe('active')
    const own = `admissions/${idOf('north.admission.mona')}`
    expect((await ask('POST', `${own}/suspend`, {}, 'north.patient')).status).toBe(403)
    for (const who of ['north.admin', 'auditor', 'root'] as const) {
      expect((await ask('POST', `admissions/${admission}/suspend`, {}, who)).status).toBe(200)
      expect((await ask('POST', `admissions/${admission}/resume`, {}, who)).status).toBe(200)
    }
  })
})

describe('the clinical record', () => {
  const note = (place: object, text: string) =>
    ask('POST', 'exams', { ...place, kind: 'contact_note', contact_note: { text } })

  it('shows the active cycle by kind, newest first, with its follow-ups and what may be done', async () => {
    const place = await admitted()
    const basal = { date: '2026-01-11', ahi: 40, severity: 'severe', odi: 22, efficiencyPct: 81 }
    await ask('POST', 'exams', {
      ...place,
      kind: 'polysomnography_basal',
      polysomnography_basal: basal,
    })
    for (const [performedOn, quality] of [
      ['2026-02-01', 7],
      ['2026-03-01', 9],
      ['2026-02-15', 8],
    ])
      await ask('POST', 'exams', {
        ...place,
        performedOn,
        kind: 'psychology',
        psychology: { beckDepression: 1, beckAnxiety: 2, quality, quantity: 8 },
      })
    const { body } = await ask('GET', `patients/${place.patient}/clinical-record`)
    expect(body).toMatchObject({
      active: place.admission,
      admission: {
        id: place.admission,
        status: 'active',
        startDate: '2026-01-10',
        basalAhi: 40,
        examCount: 4,
        revision: 1,
      },
      mayRegister: true,
      editWindowHours: 24,
    })
    expect(body.exams.psychology.map((exam: any) => exam.psychology.quality)).toEqual([9, 8, 7])
    expect(body.exams.polysomnography_basal).toHaveLength(1)
    expect(body.exams.monitoring).toEqual([])
    expect(body.exams.psychology[0]).toMatchObject({
      registeredByName: 'doctor north',
      mayEdit: true,
      mayDelete: true,
    })
    expect(body.admission.followUps.map(({ date }: any) => date)).toEqual([
      '2026-03-01',
      '2026-02-15',
      '2026-02-01',
    ])
    expect(body.admission.followUps[0]).toMatchObject({
      service: 'psychology',
      authorName: 'doctor north',
    })
    const nurse = await ask(
      'GET',
      `patients/${place.patient}/clinical-record`,
      undefined,
      'north.nurse',
    )
    expect(nurse.body.exams.psychology[0]).toMatchObject({ mayEdit: false, mayDelete: false })
    const admin = await ask(
      'GET',
      `patients/${place.patient}/clinical-record`,
      undefined,
      'north.admin',
    )
    expect(admin.body.exams.psychology[0]).toMatchObject({ mayEdit: true, mayDelete: true })
  })

  it('is empty without an active cycle and after a new one; the old one stays readable', async () => {
    const place = await admitted()
    await note(place, 'First cycle.')
    const path = `patients/${place.patient}/clinical-record`
    await ask('POST', `admissions/${place.admission}/end`, ending)
    const without = await ask('GET', path)
    expect(without.body).toMatchObject({ active: null, admission: null, exams: {} })
    expect(without.body).toMatchObject({ mayRegister: false })
    expect(refusalOf(await note(place, 'Too late.'))).toEqual([
      400,
      'no-active-admission',
      'admission',
    ])
    const started = await ask('POST', 'admissions', {
      patient: place.patient,
      startDate: '2026-04-01',
    })
    const fresh = await ask('GET', path)
    expect(fresh.body.admission).toMatchObject({ id: started.body.doc.id, examCount: 0 })
    expect(fresh.body.exams.contact_note).toEqual([])
    const old = await ask('GET', `${path}?admission=${place.admission}`)
    expect(old.body.exams.contact_note[0].contact_note.text).toBe('First cycle.')
    expect(old.body.admissions.map(({ status }: any) => status)).toEqual(['active', 'ended'])
    const foreign = await ask('GET', `${path}?admission=${idOf('north.admission.omar')}`)
    expect(foreign.status).toBe(404)
  })

  it('is found by who reads exams in the hospital, and opening it is noted', async () => {
    const path = `patients/${idOf('north.patient.omar')}/clinical-record`
    for (const who of ['north.doctor', 'north.nurse', 'north.admin', 'root', 'auditor'] as const)
      expect((await ask('GET', path, undefined, who)).status).toBe(200)
    expect((await ask('GET', path, undefined, 'north.receptionist')).status).toBe(403)
    for (const who of ['south.doctor', 'south.admin', 'annex.nurse', 'north.patient'] as const)
      expect([who, (await ask('GET', path, undefined, who)).status]).toEqual([who, 404])
    const own = `patients/${idOf('north.patient.mona')}/clinical-record`
    const mine = await ask('GET', own, undefined, 'north.patient')
    expect(mine.body).toMatchObject({ mayRegister: false, active: idOf('north.admission.mona') })
    expect((await app.request('GET', `/api/${path}`)).status).toBe(401)

    const { flushPatientReads } = await import('../../src/services/audit/notePatientRead.ts')
    await flushPatientReads(app.payload)
    const { rows } = await app.sql.query(
      `select distinct actor_name from audit_events where action = 'patient.read' and patient_id = $1`,
      [idOf('north.patient.omar')],
    )
    expect(rows.map((row) => row.actor_name).sort()).toEqual([
      'admin north',
      'auditor Above',
      'doctor north',
      'nurse north',
      'root Above',
    ])
  })

  it('takes four statements, however many cycles and exams there are', async () => {
    const few = await statementsOf(`patients/${idOf('north.patient.omar')}/clinical-record`)
    const place = await admitted()
    for (let index = 0; index < 5; index += 1) await note(place, `Call ${index}`)
    const many = await statementsOf(`patients/${place.patient}/clinical-record`)
    expect(many.answer.body.exams.contact_note).toHaveLength(5)
    expect([few.statements.length, many.statements.length]).toEqual([4, 4])
    const plans = await plansOf(many.statements)
    expect(plans).toMatch(/exams__admission__kind/)
    expect(plans).not.toMatch(/Seq Scan on (patients|admissions|exams|follow_ups)/)
  })
})

describe('the follow-up manager', () => {
  it('lists the hospital’s patients by name with all their cycles, in three statements', async () => {
    const place = await admitted()
    await ask('POST', `admissions/${place.admission}/end`, ending)
    await ask('POST', 'admissions', { patient: place.patient, startDate: '2026-05-01' })
    const { answer, statements } = await statementsOf('follow-ups/manager')
    expect(answer.status).toBe(200)
    expect(statements).toHaveLength(3)
    const plans = await plansOf(statements)
    expect(plans).toMatch(/patients__organization__given/)
    expect(plans).not.toMatch(/Seq Scan on (patients|admissions)/)
    expect(answer.body).toMatchObject({ page: 1, limit: 10 })
    expect(answer.body.docs[0].fullName).toMatch(/^Huda Saad/)
    const alis = await ask('GET', 'follow-ups/manager?q=ali')
    expect(alis.body.docs.map(({ fullName }: any) => fullName)).toEqual(['mona Ali', 'omar Ali'])
    const found = await ask('GET', `follow-ups/manager?q=HUDA%20${encodeURIComponent('Saad')}`)
    const huda = found.body.docs.find(({ id }: any) => id === place.patient)
    expect(huda.admissions.map(({ status, startDate }: any) => [status, startDate])).toEqual([
      ['active', '2026-05-01'],
      ['ended', '2026-01-10'],
    ])
    expect(found.body.docs.every(({ fullName }: any) => fullName.startsWith('Huda'))).toBe(true)
  })

  it('goes page by page and never shows another hospital’s patients', async () => {
    for (let index = 0; index < 10; index += 1) await admitted()
    const first = await ask('GET', 'follow-ups/manager')
    const second = await ask('GET', 'follow-ups/manager?page=2')
    expect(first.body.docs).toHaveLength(10)
    expect(first.body.totalDocs).toBe(second.body.totalDocs)
    const ids = [...first.body.docs, ...second.body.docs].map(({ id }: any) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const south = await ask('GET', 'follow-ups/manager?q=huda', undefined, 'south.doctor')
    expect(south.body).toMatchObject({ docs: [], totalDocs: 0 })
    expect((await ask('GET', 'follow-ups/manager', undefined, 'north.receptionist')).status).toBe(
      403,
    )
    expect((await app.request('GET', '/api/follow-ups/manager')).status).toBe(401)
    for (const page of ['0', '-1', 'two'])
      expect(refusalOf(await ask('GET', `follow-ups/manager?page=${page}`))).toEqual([
        400,
        'invalid-query',
        'page',
      ])
    const own = await ask('GET', 'follow-ups/manager', undefined, 'north.patient')
    expect(own.body.docs.map(({ fullName }: any) => fullName)).toEqual(['mona Ali'])
  })
})
