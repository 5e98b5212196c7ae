import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'
import { importer, staffLike } from './importDesk.ts'

let app: App
let clinic: Clinic
let send: ReturnType<typeof importer>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  send = importer(app, clinic)
  // Links instead of passwords: hashing is not what these tests are about.
  await app.sql.query("update organizations set credentials_mail = 'activation-link'")
})
afterAll(() => app.close())

const five = [
  'employeeId,firstName,lastName,email,phone,staffType,jobTitle,department,licenseExpiresOn',
  'S38-1,Ann,Bell,Ann.Bell@work.example,01001234567,physician,Head,heart,2027-01-31',
  'S38-2,Bob,Cole,bob@work.example,,nurse,,lungs,',
  'S38-3,Cid,Dunn,not an address,,nurse,,,',
  'S38-4,Dee,Ezra,dee@work.example,,Recepcionista,,,',
  'S38-5,Eva,Ford,eva@work.example,+201001234568,,,,',
].join('\r\n')

const emailFault = {
  row: 4,
  column: 'email',
  code: 'invalid',
  message: 'Is not a valid e-mail address.',
}

describe('a hospital administrator with a list of five, one of them wrong', () => {
  it('sees what would be done, and nothing is', async () => {
    const looked = await send(five, 'north.admin', { dryRun: 'true', createAccounts: 'true' })
    expect([looked.status, looked.body]).toEqual([
      200,
      {
        created: 4,
        updated: 0,
        unchanged: 0,
        errors: [emailFault],
        ignoredColumns: [],
        accounts: 4,
      },
    ])
    expect(await staffLike(app, 'north', 'S38-')).toEqual([])
    expect(await deliverMails(app)).toEqual([])
  })

  it('creates four with accounts and reads what is wrong with the fifth', async () => {
    const { body, status } = await send(five, 'north.admin', { createAccounts: 'true' })
    expect([status, body]).toEqual([
      200,
      {
        created: 4,
        updated: 0,
        unchanged: 0,
        errors: [emailFault],
        ignoredColumns: [],
        accounts: 4,
      },
    ])
    const rows = await staffLike(app, 'north', 'S38-')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      full_name: 'Ann Bell',
      email: 'ann.bell@work.example',
      phone: '+201001234567',
      staff_type: 'physician',
      department: 'heart',
      license_expires_on: '2027-01-31',
      status: 'active',
      account_state: 'invited',
      created_by_id: idOf('north.admin'),
      updated_by_id: idOf('north.admin'),
    })
    expect(rows[2]).toMatchObject({ employee_id: 'S38-4', staff_type: 'receptionist' })
    expect(rows[3]).toMatchObject({ employee_id: 'S38-5', staff_type: 'other' })
    const mails = await deliverMails(app)
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      'ann.bell@work.example',
      'bob@work.example',
      'dee@work.example',
      'eva@work.example',
    ])
  })

  it('changes nothing by sending it again', async () => {
    const before = await staffLike(app, 'north', 'S38-')
    const { body } = await send(five, 'north.admin', { createAccounts: 'true' })
    expect(body).toMatchObject({ created: 0, updated: 0, unchanged: 4, accounts: 0 })
    expect(await staffLike(app, 'north', 'S38-')).toEqual(before)
    expect(await deliverMails(app)).toEqual([])
  })

  it('changes only what a cell says otherwise; an empty cell leaves things as they are', async () => {
    const { body } = await send(
      'employeeId;firstName;lastName;jobTitle;status;department\nS38-1;Ann;Bell;Director;En licencia;\nS38-2;;;;;\n',
      'north.admin',
    )
    expect(body).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    expect(body.errors).toMatchObject([{ row: 2, column: 'status', code: 'invalid' }])
    const again = await send(
      'employeeId;firstName;lastName;jobTitle;status;department\nS38-1;Ann;Bell;Director;De licencia;\nS38-2;;;;;\n',
      'north.admin',
    )
    expect(again.body).toMatchObject({ created: 0, updated: 1, unchanged: 1, errors: [] })
    const [ann] = await staffLike(app, 'north', 'S38-1')
    expect(ann).toMatchObject({
      job_title: 'Director',
      status: 'on_leave',
      department: 'heart',
      email: 'ann.bell@work.example',
      phone: '+201001234567',
      revision: '3',
    })
  })
})

it('what was imported stands in the trail, row by row and as a whole', async () => {
  await send('employeeId,firstName,lastName\nTRAIL-1,Ann,Bell', 'north.admin')
  await send('employeeId,firstName,lastName\nTRAIL-1,Anna,Bell', 'north.admin')
  const [row] = await staffLike(app, 'north', 'TRAIL-1')
  const { rows } = await app.sql.query(
    'select action, actor_id, organization_id, changes from audit_events where document_id = $1 order by at',
    [row?.['id']],
  )
  expect(rows).toMatchObject([
    {
      action: 'create',
      actor_id: idOf('north.admin'),
      organization_id: idOf('north'),
      changes: { firstName: { from: null, to: 'Ann' }, fullName: { from: null, to: 'Ann Bell' } },
    },
    {
      action: 'update',
      changes: {
        firstName: { from: 'Ann', to: 'Anna' },
        fullName: { from: 'Ann Bell', to: 'Anna Bell' },
      },
    },
  ])
  expect(Object.keys(rows[1].changes).toSorted()).toEqual(['firstName', 'fullName'])
  const whole = await app.sql.query(
    "select changes from audit_events where action = 'import.staff' order by at desc limit 1",
  )
  expect(whole.rows[0].changes).toEqual({
    created: { from: null, to: 0 },
    updated: { from: null, to: 1 },
  })
})

describe('who may', () => {
  const list = 'employeeId,firstName,lastName\nWHO-1,Ann,Bell'
  const others: readonly PersonName[] = [
    'auditor',
    'north.manager',
    'north.doctor',
    'north.nurse',
    'north.receptionist',
    'north.staff',
    'north.patient',
  ]

  it.each(others)('%s imports nobody', async (name) => {
    expect((await send(list, name)).status).toBe(403)
    expect(await staffLike(app, 'north', 'WHO-')).toEqual([])
  })

  it('nobody does without signing in', async () => {
    expect((await send(list, null)).status).toBe(401)
  })

  it('an administrator imports into the own hospital, and never into another', async () => {
    const foreign = await send(list, 'south.admin', { organization: idOf('north') })
    const unknown = await send(list, 'south.admin', { organization: idOf('nowhere') })
    expect(foreign.status).toBe(400)
    expect(foreign.body.errors).toEqual(unknown.body.errors)
    expect(foreign.body.errors).toMatchObject([{ code: 'invalid-relation', field: 'organization' }])
    expect(await staffLike(app, 'north', 'WHO-')).toEqual([])
    const own = await send(list, 'south.admin', { organization: idOf('south') })
    expect(own.body).toMatchObject({ created: 1, errors: [] })
  })

  it('a system administrator says which hospital', async () => {
    expect((await send(list, 'root')).body.errors).toMatchObject([{ field: 'organization' }])
    const named = await send(list, 'root', { organization: idOf('annex') })
    expect(named.body).toMatchObject({ created: 1 })
    expect(await staffLike(app, 'annex', 'WHO-')).toHaveLength(1)
  })

  it('somebody whom a group lets add staff adds them, changes none and makes no accounts', async () => {
    await clinic.insert('groups_permissions', [
      { order: 2, parent_id: idOf('group'), value: 'staff.create' },
    ])
    await clinic.insert('users_rels', [
      { order: 1, parent_id: idOf('annex.nurse'), path: 'groups', groups_id: idOf('group') },
    ])
    const both = 'employeeId,firstName,lastName\nGRP-1,Ann,Bell\nE-annex-doctor,Eve,Bell'
    const accounts = await send(both, 'annex.nurse', { createAccounts: 'true' })
    expect(accounts.status).toBe(403)
    expect(await staffLike(app, 'annex', 'GRP-')).toEqual([])
    const { body } = await send(both, 'annex.nurse')
    expect(body).toMatchObject({ created: 1, updated: 0 })
    expect(body.errors).toMatchObject([{ row: 3, column: 'employeeId', code: 'forbidden' }])
    const [doctor] = await staffLike(app, 'annex', 'E-annex-doctor')
    expect(doctor).toMatchObject({ first_name: 'doctor' })
  })

  it('numbers, departments and names of another hospital mean nothing here', async () => {
    await app.sql.query(
      "insert into departments (id, name, organization_id) values ($1, 'Only south', $2)",
      [idOf('only south'), idOf('south')],
    )
    const before = await staffLike(app, 'south', 'E-')
    const { body } = await send(
      [
        'employeeId,firstName,lastName,department,organization',
        'E-south-doctor,Ann,Bell,,',
        'FAR-1,Ann,Bell,Only south,',
        'FAR-2,Ann,Bell,,south of medicine',
        'FAR-3,Ann,Bell,HEART,North of medicine',
      ].join('\n'),
      'north.admin',
    )
    expect(body).toMatchObject({ created: 2, updated: 0 })
    expect(body.errors).toMatchObject([
      { row: 3, column: 'department', code: 'invalid-relation' },
      { row: 4, column: 'organization', code: 'invalid-relation' },
    ])
    expect(await staffLike(app, 'south', 'E-')).toEqual(before)
  })
})

describe('accounts that come with a list', () => {
  const list = (prefix: string, many: number): string =>
    [
      'employeeId,firstName,lastName,email',
      ...Array.from(
        { length: many },
        (_, index) => `${prefix}${index},Ann,Bell,${prefix}${index}@work.example`,
      ),
    ].join('\n')

  it('are made in the background when there are more than 50', async () => {
    const { body } = await send(list('JOB-', 51), 'north.admin', { createAccounts: 'true' })
    expect(body).toMatchObject({ created: 51, errors: [], accounts: 51 })
    const progress = await app.request('GET', `/api/staff/bulk/${body.job}`, {
      as: clinic.people['north.admin'],
    })
    expect(progress.body).toMatchObject({ total: 51, finished: false, done: [] })
  })

  it('are not made where somebody signs in with the address, where two share one, or where one has left', async () => {
    const csv = [
      'employeeId,firstName,lastName,email,status',
      'ACC-1,Ann,Bell,NORTH.doctor@example.com,',
      'ACC-2,Bob,Bell,both@work.example,',
      'ACC-3,Cid,Bell,both@work.example,',
      'ACC-4,Dee,Bell,dee.left@work.example,left',
      'ACC-5,Eve,Bell,,',
    ].join('\n')
    const expected = {
      created: 5,
      accounts: 1,
      errors: [
        { row: 2, column: 'email', code: 'duplicate' },
        { row: 4, column: 'email', code: 'duplicate' },
      ],
    }
    const wishes = { createAccounts: 'true' }
    const looked = await send(csv, 'north.admin', { ...wishes, dryRun: 'true' })
    expect(looked.body).toMatchObject(expected)
    expect((await send(csv, 'north.admin', wishes)).body).toMatchObject(expected)
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual(['both@work.example'])
    const states = (await staffLike(app, 'north', 'ACC-')).map((row) => row['account_state'])
    expect(states).toEqual(['none', 'invited', 'none', 'none', 'none'])
  })

  it('are each made once when a list is sent twice at the same moment', async () => {
    const sent = await Promise.all(
      [1, 2].map(() => send(list('TWICE-', 5), 'north.admin', { createAccounts: 'true' })),
    )
    expect(sent.reduce((sum, { body }) => sum + body.created, 0)).toBe(5)
    expect(sent.reduce((sum, { body }) => sum + body.accounts, 0)).toBe(5)
    expect(await staffLike(app, 'north', 'TWICE-')).toHaveLength(5)
    expect(await deliverMails(app)).toHaveLength(5)
  })
})
