import { idOf, type PersonName } from '../support/clinic.ts'
import { type Desk, openDesk, passphrase, said } from './accountDesk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.app.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const look = (as: PersonName | { token: string }, id: string, more = '') =>
  desk.app.request('GET', `/api/users/${id}/activity${more}`, {
    as: typeof as === 'string' ? desk.clinic.people[as] : as,
  })
const login = (email: string, password: string) =>
  desk.app.request('POST', '/api/users/login', {
    body: { email, password },
    headers: { 'x-client-ip': '10.0.0.7', 'user-agent': firefox },
  })

describe('the activity of a person', () => {
  it('lists failed, failed, success, logout, link sent and reset in reverse order, with address and device', async () => {
    const { email, id } = await desk.person('active person')
    await login(email, 'wrong wrong wrong')
    await login(email, 'wrong wrong wrong')
    const session = (await login(email, passphrase)).body
    await desk.post('/logout', {}, session)
    const token = await desk.askReset(email)
    const done = await desk.post('/reset-password', { token, password: 'slow amber lanterns' })
    const { body } = await look('north.admin', id)
    expect(body.docs.map(({ action }: { action: string }) => action)).toEqual([
      'password.reset',
      'password.reset-requested',
      'logout',
      'login.succeeded',
      'login.failed',
      'login.failed',
    ])
    expect(body).toMatchObject({ totalDocs: 6, page: 1, totalPages: 1, hasNextPage: false })
    expect(body.docs[3]).toMatchObject({
      outcome: 'success',
      ip: '10.0.0.7',
      userAgent: firefox,
      device: 'Firefox on Linux',
      text: 'Signed in from 10.0.0.7, Firefox on Linux',
    })
    const paged = await look(done.body, id, '?page=2&limit=4')
    expect(paged.body.docs.map(({ action }: { action: string }) => action)).toEqual([
      'login.failed',
      'login.failed',
    ])
    expect(paged.body.hasNextPage).toBe(false)
  })

  it('tells of the sign-in before the latest', async () => {
    const { email, id } = await desk.person('came before')
    await login(email, passphrase)
    const { body } = await login(email, passphrase)
    expect((await look(body, id)).body.previousLogin).toMatchObject({
      ip: '10.0.0.7',
      device: 'Firefox on Linux',
    })
  })

  it('is the person’s own, and that of who manages accounts in reach; nobody else reads it', async () => {
    const doctor = idOf('north.doctor')
    for (const name of ['north.doctor', 'north.admin', 'annex.admin', 'auditor', 'root'] as const)
      expect([name, said(await look(name, doctor))]).toEqual([name, '200'])
    expect(said(await look('north.manager', doctor))).toBe('403 forbidden')
    for (const name of ['north.nurse', 'north.patient', 'south.admin'] as const) {
      expect([name, said(await look(name, doctor))]).toEqual([name, '404 not-found'])
      expect(said(await look(name, idOf('no such')))).toBe('404 not-found')
    }
    expect(said(await desk.app.request('GET', `/api/users/${doctor}/activity`))).toBe(
      '401 unauthenticated',
    )
    expect(said(await look('root', 'not-an-id'))).toBe('404 not-found')
    expect(said(await look('root', doctor, '?page=0'))).toBe('400 invalid-query page')
  })

  it('is read through indexes, however long the trail is', async () => {
    const { rows } = await desk.app.sql.query(`
      explain (select id, at from audit_events where subject_id = '${idOf('north.doctor')}' order by at desc limit 20)
      union (select id, at from audit_events where actor_id = '${idOf('north.doctor')}' order by at desc limit 20)`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('audit_events__subject__at')
    expect(plan).toContain('audit_events__actor__at')
    expect(plan).not.toContain('Sort Key: audit_events.at')
  })
})

describe('the list of users as a file', () => {
  const download = (as?: PersonName) =>
    desk.app.request('GET', '/api/users/export.csv', as ? { as: desk.clinic.people[as] } : {})

  it('the national team gets every account, with nothing a spreadsheet would run', async () => {
    const { id } = await desk.person('cells')
    await desk.app.sql.query(
      `update users set first_name = '=cmd()', last_name = '+1+1', title = '-2', employee_id = '@SUM(A1)', phone = '+201001234567' where id = $1`,
      [id],
    )
    const { headers, status, text } = await download('auditor')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toBe('attachment; filename="users.csv"')
    const [head, ...lines] = text.trimEnd().split('\r\n')
    expect(head).toBe(
      'username,email,title,firstName,lastName,role,organization,department,employeeId,phone,language,status,isStaff,nationalAccess,twoFactor,lastLoginAt,createdAt',
    )
    const line = lines.find((row) => row.startsWith('cells@example.com'))
    expect(line).toContain(
      `cells@example.com,cells@example.com,'-2,'=cmd(),'+1+1,nurse,north of medicine,,'@SUM(A1),+201001234567,`,
    )
    const { rows } = await desk.app.sql.query('select count(*)::int as n from users')
    expect(lines).toHaveLength(rows[0].n)
    const trail = await desk.app.sql.query(
      `select actor_id, collection from audit_events where action = 'export.created'`,
    )
    expect(trail.rows).toEqual([{ actor_id: idOf('auditor'), collection: 'users' }])
  })

  it('begins with the mark by which spreadsheets know UTF-8', async () => {
    const { handleApi } = await import('../../src/server/api.ts')
    const { token } = desk.clinic.people.root
    const headers = { authorization: `JWT ${token}` }
    const file = await handleApi(
      new Request(new URL('/api/users/export.csv', process.env['SERVER_URL']), { headers }),
    )
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 11)]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('username')])
  })

  it('nobody else gets it, and then nothing is noted as exported', async () => {
    expect(said(await download())).toBe('401 unauthenticated')
    for (const name of ['north.admin', 'north.manager', 'north.doctor', 'north.patient'] as const)
      expect([name, said(await download(name))]).toEqual([name, '403 forbidden'])
    const { rows } = await desk.app.sql.query(
      `select count(*)::int as n from audit_events where action = 'export.created'`,
    )
    expect(rows[0].n).toBe(2)
  })

  it('more accounts than fit in one part all arrive, once', async () => {
    await desk.app.sql.query(`
      insert into users (username, role, status) select 'many.' || n, 'nurse', 'active' from generate_series(1, 1200) n`)
    const { text } = await download('root')
    const names = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',')[0])
      .filter((name) => name?.startsWith('many.'))
    expect(new Set(names).size).toBe(1200)
    expect(names).toHaveLength(1200)
  })
})

describe('the saved views of the user list', () => {
  const list = async (query: string) => {
    const { body } = await desk.app.request('GET', `/api/users?limit=200&${query}`, {
      as: desk.clinic.people.root,
    })
    return body.docs.map(({ username }: { username: string }) => username)
  }

  it('tell apart who has not come for 30 days, never, was never activated, or is locked', async () => {
    await desk.app.sql.query(`delete from users where username like 'many.%'`)
    const days = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString()
    for (const [name, at] of [
      ['view forty', days(40)],
      ['view ten', days(10)],
      ['view never', null],
    ] as const) {
      const { id } = await desk.person(name)
      await desk.app.sql.query('update users set last_login_at = $2 where id = $1', [id, at])
    }
    await desk.person('view invited', { status: 'invited' })
    const locked = await desk.person('view locked')
    await desk.app.sql.query(
      `update users set locked_until = now() + interval '5 minutes' where id = $1`,
      [locked.id],
    )
    const view = 'where[and][0][username][contains]=view.'
    const idle = await list(
      `${view}&where[and][1][status][equals]=active&where[and][2][lastLoginAt][less_than]=${days(30)}`,
    )
    expect(idle).toEqual(['view.forty@example.com'])
    const never = await list(
      `${view}&where[and][1][status][equals]=active&where[and][2][lastLoginAt][exists]=false`,
    )
    expect(never.toSorted()).toEqual(['view.locked@example.com', 'view.never@example.com'])
    expect(await list(`${view}&where[and][1][status][equals]=invited`)).toEqual([
      'view.invited@example.com',
    ])
    const now = new Date().toISOString()
    expect(await list(`where[lockedUntil][greater_than]=${now}`)).toEqual([
      'view.locked@example.com',
    ])
  })

  it('find superusers and people of the panel exactly', async () => {
    expect((await list('where[isSuperuser][equals]=true')).toSorted()).toEqual(['root', 'root2'])
    expect((await list('where[isStaff][equals]=true')).toSorted()).toEqual(
      [
        'root',
        'root2',
        'auditor',
        ...['north', 'annex', 'south'].flatMap((place) => [`${place}.admin`, `${place}.manager`]),
      ].toSorted(),
    )
  })

  it('are read through indexes', async () => {
    await desk.app.sql.query('analyze users')
    const plan = async (condition: string) => {
      const client = await desk.app.sql.connect()
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query(`explain select id from users where ${condition}`)
      await client.query('reset enable_seqscan')
      client.release()
      return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
    }
    expect(await plan(`last_login_at < now() - interval '30 days'`)).toContain(
      'users_last_login_at_idx',
    )
    expect(await plan(`status = 'invited'`)).toContain('users_status_idx')
    expect(await plan('locked_until > now()')).toContain('users__locked_until')
    expect(await plan('is_superuser = true')).toContain('users_is_superuser_idx')
    expect(await plan('is_staff = true')).toContain('users__is_staff')
  })
})
