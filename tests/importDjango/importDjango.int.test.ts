import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createLocalReq } from 'payload'

import type { ImportOptions } from '../../src/services/importDjango/importTypes.ts'
import { type App, bootApp } from '../support/app.ts'
import { runCommand } from '../support/runCommand.ts'

let app: App
let folder: string

beforeAll(async () => {
  app = await bootApp()
  folder = await mkdtemp(path.join(tmpdir(), 'polyclinic-import-'))
  await app.sql.query(
    `insert into organizations (name, slug, kind, locale, timezone, phone_country, currency) values ('North', 'north', 'hospital', 'ar', 'Africa/Cairo', 'EG', 'EGP')`,
  )
}, 120_000)

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** `a quiet harbour`, hashed by Django 3.2. */
const hashed =
  'pbkdf2_sha256$260000$Qb3xJtZ0Xn1kAbCdEfGhIj$G3yOMboKQ+h8BcsH5zjIg9O9h34srMwA73Ddw21Kr0U='

const user = (pk: number, fields: Record<string, unknown>) => ({
  model: 'auth.user',
  pk,
  fields: {
    password: hashed,
    last_login: null,
    is_superuser: false,
    is_staff: false,
    is_active: true,
    first_name: '',
    last_name: '',
    email: '',
    date_joined: '2020-02-03T08:00:00Z',
    groups: [],
    user_permissions: [],
    ...fields,
  },
})

const dump = [
  { model: 'auth.group', pk: 1, fields: { name: 'Doctors', permissions: [3, 4] } },
  { model: 'auth.group', pk: 2, fields: { name: 'Front desk', permissions: [] } },
  user(1, { username: 'Boss', email: 'Boss@Example.org', is_superuser: true, is_staff: true }),
  user(2, {
    username: 'mona.ali',
    email: 'mona@example.org',
    first_name: 'Mona',
    last_name: 'Ali',
    last_login: '2024-05-06T07:08:09.123Z',
    groups: [1, 2],
  }),
  user(3, { username: 'gone', email: 'gone@example.org', is_active: false }),
  user(4, { username: 'sso', email: 'sso@example.org', password: '!unusable' }),
  user(5, { username: 'argon', email: '', password: 'argon2$argon2id$v=19$m=1,t=1,p=1$c2E$aGE' }),
  user(6, { username: 'MONA.ALI', email: 'other@example.org' }),
  user(7, { username: 'odd', email: 'not an address' }),
  user(8, {
    username: 'panel',
    email: 'panel@example.org',
    is_staff: true,
    groups: [['Front desk']],
  }),
  user(9, {}),
  {
    model: 'accounts.customuser',
    pk: 10,
    fields: { email: 'by.mail@example.org', password: hashed },
  },
  {
    model: 'hr.staff',
    pk: 1,
    fields: {
      first_name: 'Mona',
      last_name: 'Ali',
      employee_id: 'E-7',
      staff_type: 'Physician',
      email: 'mona@example.org',
      user: 2,
    },
  },
  {
    model: 'pacientes.paciente',
    pk: 1,
    fields: {
      nombre: 'Ana',
      apellido: 'Ruiz',
      tipo_documento: 'CC',
      documento: '63.123',
      fecha_nacimiento: '1960-04-05',
      genero: 'F',
      estado_civil: 'UNION LIBRE',
      zona: 'URBANA',
    },
  },
  { model: 'pacientes.paciente', pk: 2, fields: { nombre: 'Sin', apellido: 'Documento' } },
  { model: 'sessions.session', pk: 'x', fields: { session_data: 'y' } },
  { model: 'sessions.session', pk: 'z', fields: { session_data: 'y' } },
]

async function importInto(content: unknown, options: Partial<ImportOptions> = {}) {
  const { importDjango } = await import('../../src/services/importDjango/importDjango.ts')
  const { readDump } = await import('../../src/services/importDjango/readDump.ts')
  const req = await createLocalReq({}, app.payload)
  return importDjango(req, readDump(JSON.stringify(content)), {
    organization: 'north',
    roles: new Map([['Doctors', 'doctor' as const]]),
    dryRun: false,
    ...options,
  })
}

const tally = async (table: string): Promise<number> =>
  (await app.sql.query(`select count(*)::int as n from "${table}"`)).rows[0].n

const enter = (identifier: string, password: string) =>
  app.request('POST', '/api/users/login', { body: { identifier, password } })

const refusals = [
  'row 8 (auth.user 6), mona.ali: row 4 has the same username or e-mail, capital letters aside.',
  expect.stringMatching(/^row 9 \(auth\.user 7\), odd: email: /),
  'row 11 (auth.user 9): has neither a username nor an e-mail.',
  'row 15 (pacientes.paciente 2): has no document number.',
]

describe('a dry run', () => {
  it('says what an import would do, and stores nothing', async () => {
    const report = await importInto(dump, { dryRun: true })
    expect(report.tallies).toEqual({
      groups: { created: 2, unchanged: 0, refused: 0 },
      users: { created: 7, unchanged: 0, refused: 3 },
      staff: { created: 1, unchanged: 0, refused: 0 },
      patients: { created: 1, unchanged: 0, refused: 1 },
    })
    expect(report.refusals).toEqual(refusals)
    for (const table of ['users', 'groups', 'staff', 'patients', 'messages', 'audit_events'])
      expect([table, await tally(table)]).toEqual([table, 0])
  })
})

describe('an import', () => {
  it('brings everybody who can be brought, and names the others', async () => {
    const report = await importInto(dump)
    expect(report.tallies.users).toEqual({ created: 7, unchanged: 0, refused: 3 })
    expect(report.refusals).toEqual(refusals)
    expect(report.remarks).toEqual([
      'row 6 (auth.user 4), sso: has an unusable password: a link to choose one is mailed.',
      'row 7 (auth.user 5), argon: has a password in argon2, which is not taken over and no e-mail: set a password for them.',
    ])
    expect([...report.ignored]).toEqual([['sessions.session', 2]])
    const { rows } = await app.sql.query(
      `select username, email, role, status, is_staff as panel, (select slug from organizations o where o.id = organization_id) as place,
        (select array_agg(g.name order by g.name) from users_rels r join groups g on g.id = r.groups_id where r.parent_id = users.id) as groups
       from users order by username`,
    )
    const person = { panel: false, role: 'staff', status: 'active', place: 'north', groups: null }
    expect(rows).toEqual([
      { ...person, username: 'argon', email: null, status: 'invited' },
      {
        ...person,
        username: 'boss',
        email: 'boss@example.org',
        role: 'system_admin',
        panel: true,
        place: null,
      },
      { ...person, username: 'by.mail@example.org', email: 'by.mail@example.org' },
      { ...person, username: 'gone', email: 'gone@example.org', status: 'deactivated' },
      {
        ...person,
        username: 'mona.ali',
        email: 'mona@example.org',
        role: 'doctor',
        groups: ['Doctors', 'Front desk'],
      },
      {
        ...person,
        username: 'panel',
        email: 'panel@example.org',
        panel: true,
        groups: ['Front desk'],
      },
      { ...person, username: 'sso', email: 'sso@example.org', status: 'invited' },
    ])
    const moments = await app.sql.query(
      `select last_login_at at time zone 'UTC' = '2024-05-06 07:08:09.123' as seen, created_at at time zone 'UTC' = '2020-02-03 08:00' as joined from users where username = 'mona.ali'`,
    )
    expect(moments.rows).toEqual([{ seen: true, joined: true }])
  })

  it('brings groups that allow nothing until somebody says what', async () => {
    const { rows } = await app.sql.query(
      `select name, kind, (select count(*)::int from groups_permissions p where p.parent_id = g.id) as allows from groups g order by name`,
    )
    expect(rows).toEqual([
      { name: 'Doctors', kind: 'organization', allows: 0 },
      { name: 'Front desk', kind: 'organization', allows: 0 },
    ])
  })

  it('brings staff and patients, linked to their accounts', async () => {
    const staff = await app.sql.query(
      `select s.employee_id, s.staff_type, u.username from staff s left join users u on u.id = s.user_id`,
    )
    expect(staff.rows).toEqual([
      { employee_id: 'E-7', staff_type: 'physician', username: 'mona.ali' },
    ])
    const patients = await app.sql.query(
      `select first_name, document_type, document_number, birth_date::text, gender, marital_status, zone from patients`,
    )
    expect(patients.rows).toEqual([
      {
        first_name: 'Ana',
        document_type: 'CC',
        document_number: '63.123',
        birth_date: expect.stringMatching(/^1960-04-05/),
        gender: 'female',
        marital_status: 'partnership',
        zone: 'urban',
      },
    ])
  })

  it('mails a link to those whose password could not come along, and to nobody else', async () => {
    const { rows } = await app.sql.query(`select "to", template from messages`)
    expect(rows).toEqual([{ to: 'sso@example.org', template: 'activation' }])
  })

  it('leaves a trace of every account, without its password', async () => {
    const { rows } = await app.sql.query(
      `select changes::text as changes from audit_events where action = 'create' and collection = 'users'`,
    )
    expect(rows).toHaveLength(7)
    for (const { changes } of rows) expect(changes).not.toMatch(/pbkdf2|G3yOMboKQ/)
  })

  it('again changes nothing', async () => {
    const before = await app.sql.query(`select id, updated_at, revision from users order by id`)
    const report = await importInto(dump)
    expect(report.tallies).toEqual({
      groups: { created: 0, unchanged: 2, refused: 0 },
      users: { created: 0, unchanged: 7, refused: 3 },
      staff: { created: 0, unchanged: 1, refused: 0 },
      patients: { created: 0, unchanged: 1, refused: 1 },
    })
    const after = await app.sql.query(`select id, updated_at, revision from users order by id`)
    expect(after.rows).toEqual(before.rows)
    expect(await tally('messages')).toBe(1)
  })
})

describe('a person who was imported', () => {
  const storedHash = async (username: string): Promise<string> =>
    (
      await app.sql.query(
        `select hash from user_credentials c join users u on u.id = c.user_id where username = $1`,
        [username],
      )
    ).rows[0]?.hash

  it('signs in with the password of Django, which is hashed anew then, and again afterwards', async () => {
    expect(await storedHash('mona.ali')).toMatch(/^pbkdf2-sha256-django:260000:/)
    expect((await enter('mona.ali', 'a quiet harbor')).status).toBe(401)
    expect(await storedHash('mona.ali')).toMatch(/^pbkdf2-sha256-django:260000:/)
    const entered = await enter('mona@example.org', 'a quiet harbour')
    expect(entered.body).toMatchObject({ mustChangePassword: false, user: { role: 'doctor' } })
    expect(await storedHash('mona.ali')).toMatch(/^pbkdf2-sha256-v1:/)
    expect((await enter('mona.ali', 'a quiet harbour')).status).toBe(200)
    const me = await app.request('GET', '/api/users/me', { as: entered.body.token })
    expect(me.body.user.username).toBe('mona.ali')
  })

  it('signs in when the first sign-in comes twice at once', async () => {
    const answers = await Promise.all([
      enter('panel', 'a quiet harbour'),
      enter('panel', 'a quiet harbour'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await storedHash('panel')).toMatch(/^pbkdf2-sha256-v1:/)
  })

  it('stays shut out when deactivated there, or without a password', async () => {
    expect((await enter('gone', 'a quiet harbour')).body.errors[0].code).toBe('account-deactivated')
    for (const name of ['sso', 'argon'])
      expect((await enter(name, '!unusable')).body.errors[0].code).toBe('invalid-credentials')
  })
})

describe('npm run import:django', () => {
  const run = async (content: string, ...args: string[]) => {
    const file = path.join(folder, 'dump.json')
    await writeFile(file, content)
    return runCommand(['bin/import-django.ts', file, ...args], {
      DATABASE_URL: app.databaseUrl,
      APP_ENV: 'test',
    })
  }
  const patiently = 60_000

  it(
    'prints what became of the rows, and ends with 2 when some were not imported',
    async () => {
      const more = [...dump, user(20, { username: 'late', email: 'late@example.org', groups: [2] })]
      const ended = await run(
        JSON.stringify(more),
        '--organization',
        'north',
        '--role-map',
        'Front desk=receptionist',
      )
      expect([ended.code, ended.errors]).toEqual([2, '4 rows were not imported.\n'])
      expect(ended.output).toContain('users: 1 created, 7 already there, 3 not imported')
      expect(ended.output).toContain('left out: 2 × sessions.session')
      const { rows } = await app.sql.query(`select role from users where username = 'late'`)
      expect(rows).toEqual([{ role: 'receptionist' }])
      const clean = await run(
        JSON.stringify([user(20, { username: 'late', email: 'late@example.org' })]),
      )
      expect([clean.code, clean.errors]).toEqual([0, ''])
    },
    patiently,
  )

  it.each<[string, string, string[], RegExp]>([
    ['the file is not JSON', 'no', [], /^The file is not JSON/],
    [
      'the role is none of ours',
      '[]',
      ['--role-map', 'Doctors=king'],
      /^--role-map Doctors=king: /,
    ],
    [
      'the organization is unknown',
      '[]',
      ['--organization', 'nowhere'],
      /^There is no organization/,
    ],
  ])(
    'ends with 1 and one line when %s',
    async (_why, content, args, reason) => {
      const ended = await run(content, ...args)
      expect([ended.code, ended.errors.trim().split('\n')]).toEqual([
        1,
        [expect.stringMatching(reason)],
      ])
    },
    patiently,
  )
})
