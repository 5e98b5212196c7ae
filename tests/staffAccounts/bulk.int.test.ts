import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  // Links instead of passwords: hashing is not what these tests are about.
  await app.sql.query("update organizations set credentials_mail = 'activation-link'")
})

afterAll(() => app.close())

let count = 0

async function employ(place: 'north' | 'south', many: number, given: Record<string, unknown> = {}) {
  const rows = Array.from({ length: many }, () => {
    count += 1
    return {
      id: idOf(`bulk staff ${count}`),
      first_name: `Person${count}`,
      last_name: 'Many',
      email: `many${count}@work.example`,
      employee_id: `MANY-${count}`,
      staff_type: 'other',
      status: 'active',
      organization_id: idOf(place),
      ...given,
    }
  })
  await clinic.insert('staff', rows)
  return rows.map(({ id }) => id)
}

const bulk = (action: string, as: PersonName, body: unknown) =>
  app.request('POST', `/api/staff/bulk/${action}`, { body, as: clinic.people[as] })

const accountsOf = async (ids: string[]): Promise<number> =>
  (await app.sql.query('select 1 from staff where id = any($1) and user_id is not null', [ids]))
    .rows.length

/** What the worker's process for one job does. */
async function runJob(job: string): Promise<void> {
  const { runBulkJob } = await import('../../src/services/bulk/runBulkJob.ts')
  const { staffBulkMeaning } = await import('../../src/services/staffAccounts/staffBulkActions.ts')
  await runBulkJob(app.payload, job, staffBulkMeaning)
}

it('an administrator sees what would be done, does it, and reads what happened to each', async () => {
  const [ok = ''] = await employ('north', 1)
  const [silent = ''] = await employ('north', 1, { email: null })
  const ids = [ok, idOf('north.staff.nurse'), silent]
  const looked = await bulk('create_user_accounts', 'north.admin', { ids, dryRun: true })
  const skipped = [
    { id: idOf('north.staff.nurse'), code: 'already-has-account' },
    { id: silent, code: 'email-missing' },
  ]
  expect([looked.status, looked.body]).toEqual([200, { ready: 1, done: [], skipped }])
  expect(await accountsOf(ids)).toBe(1)
  const done = await bulk('create-user-accounts', 'north.admin', { ids })
  expect([done.status, done.body]).toEqual([200, { ready: 1, done: [{ id: ok }], skipped }])
  expect((await deliverMails(app)).map(({ to }) => to)).toEqual([`many${count - 1}@work.example`])
  const again = await bulk('create_user_accounts', 'north.admin', { ids })
  expect(again.body).toMatchObject({ ready: 0, done: [] })
  expect(await deliverMails(app)).toEqual([])
})

it('an administrator of another hospital does nothing to them, by ids or by filter', async () => {
  const ids = await employ('north', 2)
  const named = await bulk('create_user_accounts', 'south.admin', { ids })
  expect(named.body).toEqual({
    ready: 0,
    done: [],
    skipped: ids.map((id) => ({ id, code: 'not-found' })),
  })
  const filtered = await bulk('create_user_accounts', 'south.admin', {
    where: { lastName: { equals: 'Many' } },
  })
  expect([filtered.status, filtered.body.errors?.[0].code]).toEqual([400, 'invalid'])
  expect(await accountsOf(ids)).toBe(0)
  for (const who of ['north.manager', 'north.doctor', 'north.staff'] as const)
    expect((await bulk('create_user_accounts', who, { ids })).status).toBe(403)
  const own = await bulk('create_user_accounts', 'north.admin', { ids })
  expect(own.body.ready).toBe(2)
  await deliverMails(app)
})

it('an empty selection is refused', async () => {
  for (const body of [
    {},
    { ids: [] },
    { where: {} },
    { where: { lastName: { equals: 'Nobody' } } },
  ])
    expect((await bulk('send_credentials', 'north.admin', body)).status).toBe(400)
})

it('more than fifty run as a job, which survives being killed and is only its author’s to see', async () => {
  const ids = await employ('north', 60)
  const started = await bulk('create_user_accounts', 'north.admin', {
    where: { id: { in: ids } },
  })
  expect(started.status).toBe(202)
  const { job } = started.body
  const look = (as: PersonName) =>
    app.request('GET', `/api/staff/bulk/${job}`, { as: clinic.people[as] })
  expect((await look('north.admin')).body).toMatchObject({ finished: false, total: 60, done: [] })
  expect((await look('south.admin')).status).toBe(404)
  // A worker that dies between two rows leaves the others waiting.
  await app.sql.query(
    `update bulk_job_rows set state = 'done' where job_id = $1 and position <= 2`,
    [job],
  )
  await runJob(job)
  await runJob(job)
  const { body } = await look('north.admin')
  expect([body.finished, body.total]).toEqual([true, 60])
  expect(await accountsOf(ids)).toBe(58)
  const mails = await deliverMails(app)
  expect(mails).toHaveLength(58)
  expect(new Set(mails.map(({ to }) => to)).size).toBe(58)
})

it('a job stops when its author may no longer do it', async () => {
  const ids = await employ('north', 51)
  const started = await bulk('create_user_accounts', 'north.admin', { ids })
  await app.sql.query("update users set status = 'deactivated' where id = $1", [
    idOf('north.admin'),
  ])
  await runJob(started.body.job)
  await app.sql.query("update users set status = 'active' where id = $1", [idOf('north.admin')])
  expect(await accountsOf(ids)).toBe(0)
  const { body } = await app.request('GET', `/api/staff/bulk/${started.body.job}`, {
    as: clinic.people['north.admin'],
  })
  expect(body.skipped[0]).toEqual({ id: ids[0], code: 'forbidden' })
  expect(await deliverMails(app)).toEqual([])
})

it('two runs at once mail nobody twice', async () => {
  const ids = await employ('north', 6)
  await bulk('create_user_accounts', 'north.admin', { ids })
  await deliverMails(app)
  const first = await bulk('send_credentials', 'north.admin', { ids })
  expect(first.body.skipped.map(({ code }: { code: string }) => code)).toEqual(
    ids.map(() => 'recently-sent'),
  )
  await app.sql.query("update messages set created_at = created_at - interval '11 minutes'")
  const both = await Promise.all([1, 2].map(() => bulk('send_credentials', 'north.admin', { ids })))
  expect(both.map(({ body }) => body.done.length).reduce((sum, each) => sum + each)).toBe(6)
  expect(await deliverMails(app)).toHaveLength(6)
})

it('an administrator deactivates the logins of many', async () => {
  const ids = await employ('north', 2)
  await bulk('create_user_accounts', 'north.admin', { ids: [ids[0]] })
  const { body } = await bulk('deactivate', 'north.admin', { ids })
  expect(body).toEqual({
    ready: 1,
    done: [{ id: ids[0] }],
    skipped: [{ id: ids[1], code: 'not-linked' }],
  })
  const { rows } = await app.sql.query('select account_state from staff where id = $1', [ids[0]])
  expect(rows[0].account_state).toBe('deactivated')
})
