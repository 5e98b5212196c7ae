import { type App, bootApp } from '../support/app.ts'
import { runCommand } from '../support/runCommand.ts'

let app: App

beforeAll(async () => {
  app = await bootApp()
}, 120_000)

afterAll(() => app.close())

const run = (
  command: string,
  args: string[] = [],
  input?: string,
  env: Record<string, string> = {},
) =>
  runCommand(
    [`bin/${command}.ts`, ...args],
    { DATABASE_URL: app.databaseUrl, APP_ENV: 'test', ...env },
    input,
  )
const enter = (identifier: string, password: string) =>
  app.request('POST', '/api/users/login', { body: { identifier, password } })
const oneLine = (text: string) => text.trim().split('\n')

const secret = 'an orchard behind walls'

/** Every run loads the whole product. */
const patiently = 90_000

describe('npm run createsuperuser', () => {
  it(
    'creates a system administrator from flags, who signs in by username and by e-mail',
    async () => {
      const made = await run('createsuperuser', [
        '--username',
        ' Ada ',
        '--email',
        'Ada@Example.com',
        '--password',
        secret,
      ])
      expect(made).toMatchObject({ code: 0, errors: '', output: 'Superuser ada was created.\n' })
      const { rows } = await app.sql.query(
        `select username, email, role, status, is_staff, is_superuser, must_change_password from users`,
      )
      expect(rows).toEqual([
        {
          username: 'ada',
          email: 'ada@example.com',
          role: 'system_admin',
          status: 'active',
          is_staff: true,
          is_superuser: true,
          must_change_password: false,
        },
      ])
      for (const identifier of ['ada', 'ada@example.com', 'ADA'])
        expect((await enter(identifier, secret)).body.user).toMatchObject({
          username: 'ada',
          role: 'system_admin',
        })
      const { token } = (await enter('ada', secret)).body
      expect((await app.request('GET', '/api/users?limit=1', { as: token })).body.totalDocs).toBe(1)
      const events = await app.sql.query(
        `select action, outcome, user_agent, changes::text as changes from audit_events where action = 'create'`,
      )
      expect(events.rows).toEqual([
        expect.objectContaining({ outcome: 'success', user_agent: 'npm run createsuperuser' }),
      ])
      expect(events.rows[0].changes).not.toContain('orchard')
    },
    patiently,
  )

  it.each([
    [
      'the username is taken',
      ['--username', 'ADA', '--email', 'b@example.com', '--password', secret],
      /^username: .*already in use/,
    ],
    [
      'the password is short for the role',
      ['--username', 'bea', '--email', 'b@example.com', '--password', 'fourteen chars'],
      /^password: At least 15 characters/,
    ],
    ['a flag is unknown', ['--user', 'bea'], /--user/],
  ])(
    'fails in one line when %s, and creates nothing',
    async (_why, args, reason) => {
      const refused = await run('createsuperuser', args)
      expect(refused.code).toBe(1)
      expect(oneLine(refused.errors)).toEqual([expect.stringMatching(reason)])
      const { rows } = await app.sql.query('select count(*)::int as n from users')
      expect(rows[0].n).toBe(1)
    },
    patiently,
  )

  it(
    'asks for what is missing, also from a pipe',
    async () => {
      const made = await run(
        'createsuperuser',
        [],
        `grace\ngrace@example.com\n${secret}\n${secret}\n`,
      )
      expect(made).toMatchObject({ code: 0, errors: '' })
      expect(made.output).toMatch(
        /Username: .*E-mail: .*Password: .*Password \(again\): .*Superuser grace was created/s,
      )
      expect(made.output).not.toContain(secret)
      expect((await enter('grace@example.com', secret)).status).toBe(200)
    },
    patiently,
  )

  it.each([
    [
      'the passwords differ',
      `hedy\nhedy@example.com\n${secret}\n${secret}!\n`,
      'The two passwords differ.',
    ],
    ['the input ends', 'hedy\n', 'The input ended before every question was answered.'],
    ['there is no name', '\n', 'A username is needed.'],
  ])(
    'fails in one line when %s',
    async (_why, input, reason) => {
      const refused = await run('createsuperuser', [], input)
      expect(refused.code).toBe(1)
      expect(oneLine(refused.errors)).toEqual([reason])
    },
    patiently,
  )
})

describe('npm run setup-dev-users', () => {
  it(
    'makes one organization and one superuser, however often and at once it runs',
    async () => {
      const runs = await Promise.all([run('setup-dev-users'), run('setup-dev-users')])
      expect(runs.map(({ code, errors }) => [code, errors])).toEqual([
        [0, ''],
        [0, ''],
      ])
      const { rows } = await app.sql.query(
        `select u.username, u.email, u.role, u.is_superuser, o.name from users u join organizations o on o.id = u.organization_id`,
      )
      expect(rows).toEqual([
        {
          username: 'user',
          email: 'user@example.com',
          role: 'system_admin',
          is_superuser: true,
          name: 'Admin Organization',
        },
      ])
      const organizations = await app.sql.query('select count(*)::int as n from organizations')
      expect(organizations.rows[0].n).toBe(1)
      for (const identifier of ['user', 'user@example.com'])
        expect((await enter(identifier, 'string')).status).toBe(200)
    },
    patiently,
  )

  it(
    'refuses in production, whatever else is right',
    async () => {
      const production = {
        NODE_ENV: 'production',
        PAYLOAD_SECRET: 'pR7vX2mK9qL4wT8zB3nY6cF1hJ5dG0sA',
        SERVER_URL: 'https://clinic.org',
        SMTP_URL: 'smtps://a:b@mail.clinic.org:465',
      }
      for (const env of [
        { ...production, APP_ENV: '' },
        { ...production, APP_ENV: 'production' },
      ]) {
        const refused = await run('setup-dev-users', [], '', env)
        expect([refused.code, oneLine(refused.errors)]).toEqual([
          1,
          [expect.stringMatching(/production/)],
        ])
      }
    },
    patiently,
  )
})

describe('npm run setup-groups', () => {
  it(
    'leaves one group for each plan, system name and manageable name, however often it runs',
    async () => {
      await app.sql.query(
        `insert into plans (name, slug, max_users) values ('Starter', 'starter', 5), ('Starter', 'starter-2', 9), ('Registrars', 'registrars', 9)`,
      )
      const runs = await Promise.all([run('setup-groups'), run('setup-groups')])
      expect(runs.map(({ code, errors }) => [code, errors])).toEqual([
        [0, ''],
        [0, ''],
      ])
      const list = async () =>
        (await app.sql.query('select name, kind from groups order by kind, name')).rows.map(
          ({ name, kind }) => `${kind}: ${name}`,
        )
      const groups = await list()
      expect(groups).toEqual([
        'subscription: Registrars (registrars)',
        'subscription: Starter',
        'subscription: Starter (starter-2)',
        'system: Audit team',
        'system: Platform operators',
        'system: Support desk',
        'organization: Admission coordinators',
        'organization: Appointment schedulers',
        'organization: Exam editors',
        'organization: Record readers',
        'organization: Registrars',
        'organization: Staff directory',
      ])
      const plans = await app.sql.query(
        `select p.slug, g.name from plans p join groups g on g.id = p.group_id order by p.slug`,
      )
      expect(plans.rows).toEqual([
        { slug: 'registrars', name: 'Registrars (registrars)' },
        { slug: 'starter', name: 'Starter' },
        { slug: 'starter-2', name: 'Starter (starter-2)' },
      ])
      await app.sql.query(
        `delete from groups_permissions p using groups g where g.id = p.parent_id and g.name = 'Registrars'`,
      )
      expect((await run('setup-groups')).output).toBe(
        '0 groups were created; the others were there already.\n',
      )
      expect(await list()).toEqual(groups)
      const kept = await app.sql.query(
        `select 1 from groups_permissions p join groups g on g.id = p.parent_id where g.name = 'Registrars'`,
      )
      expect(kept.rows).toEqual([])
    },
    patiently,
  )

  it(
    'its groups of kind organization add what their names say',
    async () => {
      const { rows } = await app.sql.query(
        `select g.name, array_agg(p.value::text order by p.value::text) as permissions from groups g join groups_permissions p on p.parent_id = g.id group by g.name order by g.name`,
      )
      expect(rows).toContainEqual({
        name: 'Exam editors',
        permissions: ['exams.create', 'exams.read', 'exams.update'],
      })
      expect(
        rows.every(
          ({ permissions }) =>
            !permissions.some((permission: string) =>
              /^(users|groups|plans|audit|tokens)/.test(permission),
            ),
        ),
      ).toBe(true)
    },
    patiently,
  )
})
