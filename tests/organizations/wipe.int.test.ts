import { access, copyFile, readdir } from 'node:fs/promises'

import sharp from 'sharp'

import { removeFiles } from '../../src/jobs/removeFiles.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let at: ReturnType<typeof atPlace>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  at = atPlace(app, clinic)
})
afterAll(() => app.close())

const wipe = (as: PersonName | null, body: object) =>
  at.ask(as, 'DELETE', '/user/organization', body)
const name = 'north of medicine'

/** Tables whose rows are an organization's, as access.md and domain.md list them. */
const tables = [
  'departments', 'staff', 'patients', 'admissions', 'appointments', 'diagnoses', 'prescriptions',
  'requirements', 'exams', 'follow_ups', 'invitations', 'account_requests', 'messages', 'logos',
] // prettier-ignore

/** How many rows each table has of a place, and what they say, as one digest a table. */
async function rowsOf(place: string): Promise<Record<string, { n: number; digest: string }>> {
  const found: Record<string, { n: number; digest: string }> = {}
  for (const table of [...tables, 'users', 'audit_events']) {
    found[table] = await at.only(
      `select count(*)::int as n, md5(coalesce(string_agg(t::text, '|' order by id), '')) as digest
       from "${table}" t where organization_id = $1`,
      [idOf(place)],
    )
  }
  found['organizations'] = await at.only(
    `select count(*)::int as n, md5(coalesce(string_agg(t::text, '|'), '')) as digest from organizations t where id = $1`,
    [idOf(place)],
  )
  return found
}

const isThere = (file: string) => access(file).then(() => true, () => false) // prettier-ignore

async function uploadLogo(as: PersonName): Promise<string> {
  const data = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#37a' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], 'logo.png', { type: 'image/png' }))
  const { body } = await app.request('POST', '/api/logos', { as: clinic.people[as], body: form })
  return `media/logos/${body.doc.filename}`
}

/** What the worker does for the jobs that are due. */
async function removeQueuedFiles(): Promise<void> {
  const { rows } = await app.sql.query(
    `select p.payload from graphile_worker._private_jobs p
     join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'remove-files'`,
  )
  for (const { payload } of rows) await removeFiles(payload)
}

describe('wiping a hospital', () => {
  it('with another name, by somebody else or of another place changes nothing', async () => {
    const before = await rowsOf('north')
    for (const confirm of ['North of medicine', `${name} `, '', 'south of medicine'])
      expect([confirm, told(await wipe('north.admin', { confirm }))]).toEqual([
        confirm,
        [400, 'confirmation-differs', 'confirm'],
      ])
    expect(told(await wipe('north.admin', {}))).toEqual([400, 'invalid', 'confirm'])
    for (const as of ['north.manager', 'north.doctor', 'north.patient', 'auditor'] as const)
      expect([as, told(await wipe(as, { confirm: name, organization: idOf('north') }))]).toEqual([
        as,
        [403, 'forbidden'],
      ])
    expect(told(await wipe(null, { confirm: name }))).toEqual([401, 'unauthenticated'])
    for (const as of ['south.admin', 'annex.admin'] as const)
      expect([as, told(await wipe(as, { confirm: name, organization: idOf('north') }))]).toEqual([
        as,
        [404, 'not-found'],
      ])
    expect(told(await wipe('root', { confirm: name }))).toEqual([404, 'not-found'])
    expect(await rowsOf('north')).toEqual({ ...before, audit_events: expect.anything() })
    expect((await rowsOf('north'))['audit_events']?.n).toBeGreaterThanOrEqual(
      before['audit_events']?.n ?? 0,
    )
  })

  it('by its administrator, with the typed name, takes every row and file of it and nothing else', async () => {
    const logo = await uploadLogo('north.admin')
    const other = await uploadLogo('south.admin')
    await app.sql.query(
      `update appointments set status = 'completed', revision = revision where id = $1`,
      [idOf('north.appointment.mona')],
    )
    const login = clinic.people['north.doctor']
    const [north, south, annex] = [
      await rowsOf('north'),
      await rowsOf('south'),
      await rowsOf('annex'),
    ]
    const { n: events } = await at.only<any>('select count(*)::int as n from audit_events')
    for (const table of tables) expect([table, north[table]?.n]).not.toEqual([table, 0])

    expect(told(await wipe('north.admin', { confirm: name }))).toEqual([200])

    const gone = await rowsOf('north')
    for (const [table, { n }] of Object.entries(gone)) expect([table, n]).toEqual([table, 0])
    expect(await rowsOf('south')).toEqual(south)
    expect(await rowsOf('annex')).toEqual(annex)

    const people = await app.sql.query(
      `select username, status, role, organization_id, department_id, is_staff from users where username like 'north.%' order by username`,
    )
    const of = (post: string, role: string) => ({
      username: `north.${post}`,
      status: 'active',
      role,
      organization_id: null,
      department_id: null,
      is_staff: false,
    })
    expect(people.rows).toEqual([
      of('admin', 'staff'),
      of('doctor', 'staff'),
      of('manager', 'staff'),
      of('nurse', 'staff'),
      of('patient', 'patient'),
      of('receptionist', 'staff'),
      of('staff', 'staff'),
    ])
    const me = await at.ask(login, 'GET', '/user/me')
    expect(me.body).toMatchObject({ organization: null, user: { id: idOf('north.doctor') } })
    expect((await at.ask(login, 'GET', '/patients')).body.totalDocs).toBe(0)
    expect(
      await at.only('select count(*)::int as n from avatars where owner_id = $1', [
        idOf('north.doctor'),
      ]),
    ).toEqual({ n: 1 })

    // The trail is kept: every event, without the organization that is no more.
    const trail = await at.only<any>('select count(*)::int as n from audit_events')
    expect(trail.n).toBe(events + 1)
    const wiped = await at.only<any>(
      `select * from audit_events where action = 'organization.wiped'`,
    )
    expect(wiped).toMatchObject({
      actor_id: idOf('north.admin'),
      document_id: idOf('north'),
      collection: 'organizations',
      outcome: 'success',
    })
    expect(wiped.changes).toMatchObject({
      name: { from: name, to: null },
      patients: { from: 2, to: 0 },
    })
    await app.sql.query('select seal_audit_events(100000)')
    expect(await at.only('select * from find_audit_fault()')).toBeUndefined()
    const root = await at.ask('root', 'GET', '/audit-events?limit=1')
    expect(root.body.totalDocs).toBeGreaterThanOrEqual(trail.n)
    const counted = await app.sql.query(
      `select table_name, organization_id, sum(delta)::int as n from row_counts group by 1, 2 having sum(delta) <> 0 order by 1, 2`,
    )
    const really = await app.sql.query(
      [
        'patients',
        'admissions',
        'appointments',
        'diagnoses',
        'prescriptions',
        'requirements',
        'exams',
        'follow_ups',
        'audit_events',
      ]
        .map(
          (table) =>
            `select '${table}' as table_name, organization_id, count(*)::int as n from ${table} group by 2`,
        )
        .concat(
          `select 'patients.active', organization_id, count(*)::int from patients where is_active group by 2`,
        )
        .join(' union all ') + ' order by 1, 2',
    )
    expect(counted.rows).toEqual(really.rows)

    expect(await isThere(logo)).toBe(true)
    await removeQueuedFiles()
    expect([await isThere(logo), await isThere(other)]).toEqual([false, true])
    await removeFiles({ names: [other.replace('media/logos/', '')] })
  })

  it('is possible for a system administrator, who says which, and leaves people above it as they are', async () => {
    await app.sql.query('update users set organization_id = $1 where id = any($2)', [
      idOf('annex'),
      [idOf('root2'), idOf('auditor')],
    ])
    expect(
      told(await wipe('root', { confirm: 'annex of medicine', organization: idOf('annex') })),
    ).toEqual([200])
    const above = await app.sql.query(
      `select role, is_staff, organization_id from users where id = any($1) order by role`,
      [[idOf('root2'), idOf('auditor')]],
    )
    expect(above.rows).toEqual([
      { role: 'system_admin', is_staff: true, organization_id: null },
      { role: 'audit_team', is_staff: true, organization_id: null },
    ])
    expect(
      told(await wipe('root', { confirm: 'annex of medicine', organization: idOf('annex') })),
    ).toEqual([404, 'not-found'])
  })
})

describe('deleting an organization without clinical data', () => {
  it('leaves its users with none and takes its invitations and files', async () => {
    const { body } = await at.ask('root', 'POST', '/organizations', {
      name: 'Empty clinic',
      slug: 'empty-clinic',
      kind: 'clinic',
    })
    const organization = body.doc.id
    const person = await at.employ('head of nothing', 'south', 'hospital_admin')
    await app.sql.query('update users set is_staff = true where id = $1', [person.id])
    const invited = await at.ask('root', 'POST', '/user/invitations', {
      email: 'guest@empty.example',
      role: 'staff',
      organization,
    })
    const logo = await uploadLogo('south.admin')
    const copy = `media/logos/${idOf('copied logo')}.png`
    await copyFile(logo, copy)
    await clinic.insert('logos', [
      {
        id: idOf('empty.logo'),
        filename: `${idOf('copied logo')}.png`,
        mime_type: 'image/png',
        organization_id: organization,
      },
    ])
    await app.sql.query('update users set organization_id = $1 where id = $2', [
      organization,
      person.id,
    ])
    expect(told(await at.ask(person, 'DELETE', `/organizations/${organization}`))).toEqual([
      403,
      'forbidden',
    ])
    expect(told(await at.ask('root', 'DELETE', `/organizations/${idOf('south')}`))).toEqual([
      409,
      'organization-has-data',
    ])
    expect(told(await at.ask('root', 'DELETE', `/organizations/${organization}`))).toEqual([200])
    expect(
      await at.only('select id from invitations where id = $1', [invited.body.doc.id]),
    ).toBeUndefined()
    expect(
      await at.only('select organization_id, role, is_staff from users where id = $1', [person.id]),
    ).toEqual({ organization_id: null, role: 'staff', is_staff: false })
    await removeQueuedFiles()
    expect([await isThere(logo), await isThere(copy)]).toEqual([true, false])
    await removeFiles({ names: [logo.replace('media/logos/', '')] })
    expect(await readdir('media/logos')).not.toContain(`${idOf('copied logo')}.png`)
  })
})

describe('wiping a hospital at work', () => {
  it('succeeds while others write there, none of whom sees anything but a plain refusal', async () => {
    let running = true
    const statuses: number[] = []
    let serial = 0
    const write = async (place: 'south') => {
      while (running) {
        serial += 1
        const answers = await Promise.all([
          app.request('POST', '/api/appointments', {
            as: clinic.people.root,
            body: {
              organization: idOf(place),
              patient: idOf(`${place}.patient.mona`),
              doctor: idOf(`${place}.staff.doctor`),
              startsAt: daysAhead(100 + serial),
              overbooked: true,
            },
          }),
          app.request('POST', '/api/exams', {
            as: clinic.people.root,
            body: {
              organization: idOf(place),
              patient: idOf(`${place}.patient.mona`),
              admission: idOf(`${place}.admission.mona`),
              kind: 'contact_note',
              contact_note: { text: 'called' },
            },
          }),
          app.request('POST', '/api/patients', {
            as: clinic.people.root,
            body: { organization: idOf(place), firstName: 'New', lastName: `Person ${serial}` },
          }),
          app.request('PATCH', `/api/users/${idOf(`${place}.nurse`)}`, {
            as: clinic.people.root,
            body: { title: `T${serial}` },
          }),
        ])
        statuses.push(...answers.map(({ status }) => status))
      }
    }
    const writers = [write('south'), write('south'), write('south')]
    while (statuses.length < 12) await new Promise((resolve) => setImmediate(resolve))
    const wiped = await wipe('root', { confirm: 'south of medicine', organization: idOf('south') })
    running = false
    await Promise.all(writers)
    expect(told(wiped)).toEqual([200])
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    for (const [table, { n }] of Object.entries(await rowsOf('south')))
      expect([table, n]).toEqual([table, 0])
    await app.sql.query('select seal_audit_events(100000)')
    expect(await at.only('select * from find_audit_fault()')).toBeUndefined()
  }, 60_000)
})
