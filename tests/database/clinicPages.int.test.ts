import pg from 'pg'

import { fillBenchmark } from '../../src/services/demo/bench/fillBenchmark.ts'
import { signSessionToken } from '../../src/services/sessions/sessionToken.ts'
import { type App, bootApp } from '../support/app.ts'

/** The tables that grow; a page that reads one of them from end to end gets slower with every year. */
const growing = [
  'patients',
  'appointments',
  'exams',
  'follow_ups',
  'admissions',
  'audit_events',
  'diagnoses',
]

interface Heard {
  text: string
  values: unknown[]
}

let app: App
let token: string
let heard: Heard[] | null = null
/** One patient of the hospital who has exams and appointments. */
let patient: string

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      const [query, values] = args
      const text = typeof query === 'string' ? query : query.text
      heard?.push({ text, values: query.values ?? (isList(values) ? values : []) })
      return Reflect.apply(send, this, args)
    },
  })
  app = await bootApp()
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  // The second of ten hospitals, with 8 % of the rows.
  await fillBenchmark(client, { patients: 5000, today: today(), fromSchema: null })
  await client.query(`
    insert into follow_ups (organization_id, patient_id, admission_id, date, service, revision)
    select organization_id, patient_id, admission_id, performed_on, 'contact_note', 1 from exams`)
  await client.query(`
    insert into audit_events (at, action, outcome, organization_id, patient_id)
    select created_at, 'patient.read', 'success', organization_id, id from patients`)
  const { rows } = await client.query(`
    select u.id as person, (select s.id from staff s where s.organization_id = u.organization_id limit 1) as record,
      (select e.patient_id from exams e join appointments a using (patient_id)
        where e.organization_id = u.organization_id limit 1) as patient
    from users u where u.username = 'reception2'`)
  patient = rows[0].patient
  // A doctor with a day of their own.
  await client.query(`update users set role = 'doctor', revision = revision where id = $1`, [
    rows[0].person,
  ])
  await client.query('update staff set user_id = $1, revision = revision where id = $2', [
    rows[0].person,
    rows[0].record,
  ])
  const opened = await client.query(
    `insert into login_sessions (user_id, expires_at, last_seen_at, revision)
     values ($1, now() + interval '1 hour', now(), 1) returning id`,
    [rows[0].person],
  )
  await client.query('vacuum (analyze)')
  await client.end()
  const hour = new Date(Date.now() + 3_600_000)
  token = await signSessionToken(app.payload.secret, opened.rows[0].id, hour)
  // The connection on which changes are heard, and what is named with its second use.
  await app.request('GET', '/api/dashboard/reception', { as: token })
}, 60_000)

afterAll(() => app.close())

const today = () => new Date().toISOString().slice(0, 10)

/** Every table that a plan reads from end to end. */
function readWhole(plan: any): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name']] : []
  return [...own, ...(plan.Plans ?? []).flatMap(readWhole)]
}

async function plansOf({ text, values }: Heard): Promise<string[]> {
  const { rows } = await app.sql.query(`explain (format json) ${text}`, values)
  return readWhole(rows[0]['QUERY PLAN'][0].Plan).filter((table) => growing.includes(table))
}

/** What people look at all day, with the most statements that each may send beside those for who asks and for changes. */
const pages = (): [name: string, path: string, statements: number][] => [
  ['the board of a day', '/dashboard/reception', 1],
  ['the board of another day', `/dashboard/reception?date=2026-01-05`, 1],
  ['the doctor’s day', '/dashboard/doctor', 1],
  ['the programme', '/dashboard/program', 1],
  ['the third page of the overdue', '/dashboard/program?page=3', 1],
  ['a month’s revenue of a doctor', '/dashboard/finance', 1],
  ['the patients', '/patients/list', 1],
  ['the patients of a programme month', '/patients/list?month=3', 1],
  ['patients by a part of the name', '/patients/list?q=baremi', 1],
  ['a search', '/patients/search?q=baremi', 1],
  ['a search by file number', '/patients/search?q=000123', 1],
  ['a patient’s record', `/patients/${patient}/overview`, 2],
  ['a patient’s clinical record', `/patients/${patient}/clinical-record`, 3],
  ['a patient’s appointments', `/appointments/history?patient=${patient}`, 1],
]

/** The statements of one request, without those that say who asks and that everything was heard. */
async function statementsOf(path: string): Promise<Heard[]> {
  // Something has changed, so that nothing is remembered.
  await app.sql.query('update organizations set revision = revision')
  heard = []
  const answer = await app.request('GET', `/api${path}`, { as: token })
  const all = heard
  heard = null
  expect([path, answer.status]).toEqual([path, 200])
  return all.filter(({ text }) => text !== 'select' && !text.includes('from login_sessions s'))
}

describe('a doctor of a hospital among others', () => {
  it('is shown each page by a few statements, whatever is on it', async () => {
    const sent: Record<string, number> = {}
    for (const [name, path, most] of pages()) {
      const { length } = await statementsOf(path)
      if (length === 0 || length > most) sent[name] = length
    }
    expect(sent).toEqual({})
  })

  it('is shown none of them by reading a table that grows from end to end', async () => {
    const whole: Record<string, string[]> = {}
    for (const [name, path] of pages()) {
      for (const statement of await statementsOf(path)) {
        const tables = await plansOf(statement)
        if (tables.length > 0) whole[name] = [...(whole[name] ?? []), ...tables]
      }
    }
    expect(whole).toEqual({})
  })

  it('would be told of a page that does', async () => {
    const text = `select count(*) from appointments where reason = 'nothing'`
    expect(await plansOf({ text, values: [] })).toEqual(['appointments'])
  })
})
