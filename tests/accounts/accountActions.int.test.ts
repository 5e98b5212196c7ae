import { idOf, type PersonName } from '../support/clinic.ts'
import { type Desk, openDesk, passphrase, said } from './accountDesk.ts'
import { mailedToken, queuedMails } from './queuedMails.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.app.close())

const fresh = 'slow amber lanterns'
const act = (as: PersonName, id: string, action: string, body: object = {}) =>
  desk.post(`/${id}/${action}`, body, as)

const actions: [string, object][] = [
  ['unlock', {}],
  ['deactivate', {}],
  ['reactivate', {}],
  ['resend-activation', {}],
  ['set-password', { password: fresh }],
  ['force-password-change', {}],
  ['end-sessions', {}],
  ['reset-second-factor', {}],
]

/** Everything that an action could leave behind. */
const traces = async (id: string): Promise<unknown> => {
  const { rows } = await desk.app.sql.query(
    `select (select to_jsonb(u) from users u where id = $1) as account,
      (select count(*)::int from audit_events where subject_id = $1) as events,
      (select count(*)::int from messages where about = 'users/' || $1) as mails,
      (select count(*)::int from tokens where owner_id = $1) as tokens,
      (select count(*)::int from login_sessions where user_id = $1 and revoked_at is null) as sessions`,
    [id],
  )
  return rows[0]
}

describe('account actions', () => {
  it('nobody of another hospital can do any of them, and nothing is left behind', async () => {
    for (const status of ['active', 'invited', 'deactivated']) {
      const { id } = await desk.person(`${status} of north`, { status })
      const before = await traces(id)
      for (const [action, body] of actions) {
        const answer = await act('south.admin', id, action, body)
        const random = await act('south.admin', idOf('no such'), action, body)
        expect([action, said(answer)]).toEqual([action, '404 not-found'])
        expect(answer.body.errors).toEqual(random.body.errors)
      }
      const many = await desk.post('/bulk/end-sessions', { ids: [id] }, 'south.admin')
      expect(many.body).toEqual({ ready: 0, done: [], skipped: [{ id, code: 'not-found' }] })
      expect(await traces(id)).toEqual(before)
    }
  })

  it('who manages no accounts can do none of them, to whomever they see', async () => {
    const { id } = await desk.person('of the heart')
    await desk.app.sql.query('update users set department_id = $2 where id = $1', [
      id,
      idOf('north.heart'),
    ])
    const before = await traces(id)
    for (const [action, body] of actions) {
      expect([action, said(await act('north.manager', id, action, body))]).toEqual([
        action,
        '403 forbidden',
      ])
      for (const name of ['north.doctor', 'north.staff', 'north.patient'] as const) {
        expect(said(await act(name, id, action, body))).toBe('404 not-found')
        expect(said(await act(name, idOf(name), action, body))).toBe('403 forbidden')
      }
      expect(said(await desk.post(`/${id}/${action}`, body))).toBe('401 unauthenticated')
    }
    expect(await traces(id)).toEqual(before)
  })

  it('a role above one’s own is out of reach for everybody but system administrators', async () => {
    const auditor = await desk.person('auditing', { role: 'audit_team' })
    for (const [action, body] of actions) {
      expect(said(await act('north.admin', auditor.id, action, body))).toBe(
        '403 not-grantable role',
      )
      expect(said(await act('auditor', auditor.id, action, body))).toBe('403 not-grantable role')
      expect(said(await act('auditor', idOf('root2'), action, body))).toBe('403 not-grantable role')
    }
    expect(said(await act('root', auditor.id, 'end-sessions'))).toBe('200')
  })

  it('a hospital administrator manages the trust, the audit team everybody below', async () => {
    const annex = await desk.person('of the annex', { place: 'annex' })
    const south = await desk.person('of the south', { place: 'south' })
    expect(said(await act('north.admin', annex.id, 'deactivate'))).toBe('200')
    expect(said(await act('auditor', south.id, 'deactivate'))).toBe('200')
  })

  it('nobody deactivates, sets up or resets themselves here', async () => {
    for (const action of [
      'deactivate',
      'set-password',
      'force-password-change',
      'reset-second-factor',
    ])
      expect(said(await act('root', idOf('root'), action, { password: fresh }))).toBe(
        '403 not-yourself',
      )
    expect(said(await act('root', idOf('root'), 'unlock'))).toBe('200')
    const patched = await desk.app.request('PATCH', `/api/users/${idOf('root')}`, {
      as: desk.clinic.people.root,
      body: { password: fresh },
    })
    expect(said(patched)).toBe('403 not-yourself password')
  })
})

describe('deactivating', () => {
  it('ends sessions and links at once, is told only after the right password, and can be undone', async () => {
    const { email, id } = await desk.person('leaving')
    const session = await desk.clinic.openSession(id)
    expect(said(await act('north.admin', id, 'deactivate'))).toBe('200')
    const me = await desk.app.request('GET', '/api/users/me', { as: session })
    expect(me.body.user).toBeNull()
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 account-deactivated',
    )
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe(
      '401 invalid-credentials',
    )
    expect(said(await act('north.admin', id, 'deactivate'))).toBe('409 conflict status')
    const back = await act('north.admin', id, 'reactivate')
    expect([said(back), back.body.status]).toEqual(['200', 'active'])
    expect(said(await act('north.admin', id, 'reactivate'))).toBe('409 conflict status')
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe('200')
    const codes = (await desk.events(id)).filter((code) => code.startsWith('account.'))
    expect(codes).toEqual(['account.deactivated', 'account.reactivated'])
  })

  it('who never came in waits for a new link again', async () => {
    const made = await desk.post(
      '',
      { email: 'never.came@example.com', role: 'nurse' },
      'north.admin',
    )
    const { id } = made.body.doc
    const token = await mailedToken(desk.app, 'never.came@example.com', 'activation')
    await act('north.admin', id, 'deactivate')
    expect(said(await desk.post('/activate', { token, password: passphrase }))).toBe(
      '410 token-used token',
    )
    expect((await act('north.admin', id, 'reactivate')).body.status).toBe('invited')
    expect(said(await act('north.admin', id, 'resend-activation'))).toBe('200')
    const newer = await mailedToken(desk.app, 'never.came@example.com', 'activation')
    expect(said(await desk.post('/activate', { token: newer, password: passphrase }))).toBe('200')
  })

  it('who has no way in is invited when they come back, by the action and as a field; who has one is active', async () => {
    const admin = desk.clinic.people['north.admin']
    const patch = (id: string, status: string) =>
      desk.app.request('PATCH', `/api/users/${id}`, { as: admin, body: { status } })
    const { id } = await desk.person('no way in', { status: 'invited' })
    await act('north.admin', id, 'deactivate')
    expect((await act('north.admin', id, 'reactivate')).body.status).toBe('invited')
    await patch(id, 'deactivated')
    expect((await patch(id, 'active')).body.doc.status).toBe('invited')
    expect((await desk.events(id)).filter((code) => code === 'account.reactivated')).toHaveLength(2)
    const linked = await desk.person('way elsewhere', { status: 'invited' })
    await desk.clinic.insert('external_identities', [
      { user_id: linked.id, provider: 'firebase', external_id: 'way elsewhere' },
    ])
    const patient = await desk.person('passwordless', { status: 'invited', role: 'patient' })
    for (const other of [linked, patient]) {
      await act('north.admin', other.id, 'deactivate')
      expect((await act('north.admin', other.id, 'reactivate')).body.status).toBe('active')
    }
  })

  it('coming back needs a seat', async () => {
    const { id } = await desk.person('without a seat')
    await act('north.admin', id, 'deactivate')
    await desk.app.sql.query('update plans set max_users = 1')
    const full = said(await act('north.admin', id, 'reactivate'))
    await desk.app.sql.query('update plans set max_users = 0')
    expect(full).toBe('409 seat-limit-reached email')
    expect((await desk.stored(id))['status']).toBe('deactivated')
  })

  it('the same holds when a status is changed as a field; invited is no status to be put into', async () => {
    const patch = (id: string, body: object) =>
      desk.app.request('PATCH', `/api/users/${id}`, { as: desk.clinic.people['north.admin'], body })
    const { id } = await desk.person('patched')
    expect(said(await patch(id, { status: 'invited' }))).toBe('409 conflict status')
    expect(said(await patch(id, { status: 'deactivated' }))).toBe('200')
    expect(said(await patch(id, { status: 'active' }))).toBe('200')
    const codes = (await desk.events(id)).filter((code) => code.startsWith('account.'))
    expect(codes).toEqual(['account.deactivated', 'account.reactivated'])
    const invited = await desk.person('patched invited', { status: 'invited' })
    expect(said(await patch(invited.id, { status: 'active' }))).toBe('409 conflict status')
  })
})

describe('passwords of others', () => {
  it('a system administrator sets one; the old one, sessions, links and a lockout are over', async () => {
    const { email, id } = await desk.person('given one')
    const session = await desk.clinic.openSession(id)
    const token = await desk.askReset(email)
    expect(said(await act('root', id, 'set-password', { password: 'short1' }))).toBe(
      '400 invalid password',
    )
    expect(said(await act('root', id, 'set-password', { password: fresh }))).toBe('200')
    expect((await desk.app.request('GET', '/api/users/me', { as: session })).body.user).toBeNull()
    expect(said(await desk.post('/reset-password', { token, password: passphrase }))).toBe(
      '410 token-used token',
    )
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 invalid-credentials',
    )
    const login = await desk.post('/login', { email, password: fresh })
    expect([said(login), login.body.mustChangePassword]).toEqual(['200', false])
    expect(await desk.events(id)).toContain('password.set')
    expect((await queuedMails(desk.app, email)).at(-1)?.template).toBe('password-changed')
  })

  it('nobody else does, also not of people they manage', async () => {
    const { id } = await desk.person('kept one')
    for (const name of ['auditor', 'north.admin'] as const)
      expect(said(await act(name, id, 'set-password', { password: fresh }))).toBe('403 forbidden')
    expect(await desk.events(id)).toEqual([])
  })

  it('an invited person is active with it', async () => {
    const { email, id } = await desk.person('invited then given', { status: 'invited' })
    expect(
      said(await act('root', id, 'set-password', { password: fresh, mustChangePassword: true })),
    ).toBe('200')
    const login = await desk.post('/login', { email, password: fresh })
    expect([said(login), login.body.mustChangePassword]).toEqual(['200', true])
  })

  it('a deactivated one gets none', async () => {
    const { id } = await desk.person('gone without', { status: 'deactivated' })
    expect(said(await act('root', id, 'set-password', { password: fresh }))).toBe(
      '409 conflict status',
    )
  })

  it('a hospital administrator has somebody choose a new one, felt on the next request', async () => {
    const { id } = await desk.person('told to change')
    const session = await desk.clinic.openSession(id)
    const look = () => desk.app.request('GET', '/api/patients', { as: session })
    expect(said(await look())).toBe('200')
    expect(said(await act('north.admin', id, 'force-password-change'))).toBe('200')
    expect(said(await look())).toBe('403 must-change-password')
    const changed = await desk.post(
      '/change-password',
      { currentPassword: passphrase, newPassword: fresh },
      session,
    )
    expect(said(changed)).toBe('200')
    expect(said(await look())).toBe('200')
    expect(await desk.events(id)).toEqual(['password.change-forced', 'password.changed'])
  })
})

describe('lockout, sessions and second factor of others', () => {
  it('an administrator ends a lockout before its time', async () => {
    const { email, id } = await desk.person('locked colleague')
    await desk.lock(id)
    expect(said(await desk.post('/login', { email, password: passphrase }))).toContain(
      '429 account-locked',
    )
    const dry = await desk.post('/bulk/unlock', { ids: [id], dryRun: true }, 'north.admin')
    expect(dry.body).toEqual({ ready: 1, done: [], skipped: [] })
    expect(said(await act('north.admin', id, 'unlock'))).toBe('200')
    expect((await desk.stored(id))['locked_until']).toBeNull()
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe('200')
    expect(await desk.events(id)).toContain('account.unlocked')
  })

  it('an administrator signs somebody out everywhere', async () => {
    const { id } = await desk.person('everywhere')
    const sessions = [await desk.clinic.openSession(id), await desk.clinic.openSession(id)]
    const ended = await act('north.admin', id, 'end-sessions')
    expect(ended.body.ended).toBe(2)
    for (const session of sessions)
      expect((await desk.app.request('GET', '/api/users/me', { as: session })).body.user).toBeNull()
    expect(await desk.events(id)).toEqual(['sessions.ended'])
  })

  it('an administrator takes away a lost second factor', async () => {
    const { email, id } = await desk.person('lost a phone')
    await desk.app.sql.query(`update users set two_factor = 'on' where id = $1`, [id])
    await desk.app.sql.query(
      `insert into second_factors (user_id, sealed_secret, confirmed_at) values ($1, '\\x00', now())`,
      [id],
    )
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 second-factor-required',
    )
    expect(said(await act('north.admin', id, 'reset-second-factor'))).toBe('200')
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe('200')
    expect(await desk.events(id)).toContain('second-factor.reset')
  })
})

describe('many at once', () => {
  it('each row goes its own way and says so; a dry run does nothing', async () => {
    const active = await desk.person('bulk active')
    const gone = await desk.person('bulk gone', { status: 'deactivated' })
    const foreign = await desk.person('bulk foreign', { place: 'south' })
    const ids = [active.id, gone.id, foreign.id, idOf('north.admin'), active.id]
    const skipped = [
      { id: gone.id, code: 'conflict' },
      { id: foreign.id, code: 'not-found' },
      { id: idOf('north.admin'), code: 'not-yourself' },
    ]
    const dry = await desk.post('/bulk/deactivate', { ids, dryRun: true }, 'north.admin')
    expect(dry.body).toEqual({ ready: 1, done: [], skipped })
    expect((await desk.stored(active.id))['status']).toBe('active')
    const done = await desk.post('/bulk/deactivate', { ids }, 'north.admin')
    expect(done.body).toEqual({ ready: 1, done: [{ id: active.id }], skipped })
    expect((await desk.stored(foreign.id))['status']).toBe('active')
    const back = await desk.post('/bulk/reactivate', { ids: [active.id] }, 'north.admin')
    expect(back.body.done).toEqual([{ id: active.id }])
  })

  it('all that match a filter are meant, within what one sees', async () => {
    const waiting = await desk.person('bulk waiting', { status: 'invited' })
    await desk.person('bulk waiting south', { status: 'invited', place: 'south' })
    const where = { email: { contains: 'bulk.waiting' } }
    const { body } = await desk.post('/bulk/resend-activation', { where }, 'north.admin')
    expect(body).toEqual({ ready: 1, done: [{ id: waiting.id }], skipped: [] })
    expect(await queuedMails(desk.app, waiting.email)).toHaveLength(1)
    expect(await queuedMails(desk.app, 'bulk.waiting.south@example.com')).toEqual([])
  })

  it('an empty selection, a forbidden filter and people without the right are refused', async () => {
    const ask = async (body: object, as: PersonName = 'north.admin') =>
      said(await desk.post('/bulk/unlock', body, as))
    expect(await ask({ ids: [] })).toBe('400 invalid ids')
    expect(await ask({})).toBe('400 invalid ids')
    expect(await ask({ where: { email: { equals: 'nobody@example.com' } } })).toBe(
      '400 invalid where',
    )
    expect(await ask({ where: { password: { equals: 'x' } } })).toBe('400 invalid-query where')
    expect(await ask({ ids: ['x'] })).toBe('400 invalid ids.0')
    expect(await ask({ ids: [idOf('north.doctor')] }, 'north.manager')).toBe('403 forbidden')
  })
})
