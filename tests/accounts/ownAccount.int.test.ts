import { idOf } from '../support/clinic.ts'
import { type Desk, openDesk, passphrase, said } from './accountDesk.ts'
import { mailedToken, queuedMails } from './queuedMails.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.app.close())

const fresh = 'slow amber lanterns'
type Session = { token: string }
const change = (as: Session, currentPassword: string, newPassword = fresh) =>
  desk.post('/change-password', { currentPassword, newPassword }, as)
const changeEmail = (as: Session, email: string, currentPassword = passphrase) =>
  desk.post('/change-email', { email, currentPassword }, as)
const verify = (token: string) => desk.app.request('POST', '/api/user/verify', { body: { token } })
const isIn = async (as: Session) =>
  (await desk.app.request('GET', '/api/users/me', { as })).body.user !== null

describe('changing the own password', () => {
  it('somebody who knows the present one changes it; this session stays, the others end', async () => {
    const { email, id } = await desk.person('changing')
    const here = await desk.clinic.openSession(id)
    const there = await desk.clinic.openSession(id)
    expect(said(await change(here, passphrase))).toBe('200')
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 invalid-credentials',
    )
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe('200')
    expect((await desk.events(id))[0]).toBe('password.changed')
    expect((await queuedMails(desk.app, email)).map(({ template }) => template)).toEqual([
      'password-changed',
    ])
  })

  it('whoever does not know it changes nothing, and fifteen tries lock the account', async () => {
    const { email, id } = await desk.person('left the screen open')
    const session = await desk.clinic.openSession(id)
    for (let round = 0; round < 15; round += 1)
      expect(said(await change(session, 'wrong wrong wrong'))).toBe(
        '401 invalid-credentials currentPassword',
      )
    expect(said(await change(session, passphrase))).toBe('429 account-locked')
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '429 account-locked',
    )
    expect((await desk.events(id)).filter((code) => code === 'password.proof-failed')).toHaveLength(
      15,
    )
    expect(await isIn(session)).toBe(true)
  })

  it('the new one must differ and keep the rules', async () => {
    const { id } = await desk.person('unchanging')
    const session = await desk.clinic.openSession(id)
    expect(said(await change(session, passphrase, passphrase))).toBe('400 invalid newPassword')
    expect(said(await change(session, passphrase, 'short1'))).toBe('400 invalid newPassword')
    expect(
      said(
        await desk.post('/change-password', { currentPassword: passphrase, newPassword: fresh }),
      ),
    ).toBe('401 unauthenticated')
    expect(await desk.events(id)).toEqual([])
  })

  it('a program with an API key changes neither password nor address', async () => {
    const { id } = await desk.person('with a key')
    const session = await desk.clinic.openSession(id)
    const issued = await desk.post(`/${id}/api-keys`, { name: 'program' }, session)
    const ask = (path: string, body: object) =>
      desk.app.request('POST', `/api/users${path}`, {
        body,
        headers: { authorization: `users API-Key ${issued.body.key}` },
      })
    expect(
      said(await ask('/change-password', { currentPassword: passphrase, newPassword: fresh })),
    ).toBe('403 forbidden')
    expect(
      said(await ask('/change-email', { currentPassword: passphrase, email: 'key@example.com' })),
    ).toBe('403 forbidden')
  })
})

describe('a new e-mail of one’s own', () => {
  it('holds once the new address was confirmed, and the old one is told', async () => {
    const { email, id } = await desk.person('moving mailbox')
    const session = await desk.clinic.openSession(id)
    expect(said(await changeEmail(session, 'New.Box@example.com'))).toBe('202')
    expect((await desk.stored(id))['email']).toBe(email)
    const token = await mailedToken(desk.app, 'new.box@example.com', 'verification')
    const looked = await desk.post('/check-link', { purpose: 'email-verification', token })
    expect(looked.body.email).toBe('new.box@example.com')
    expect(said(await verify(token))).toBe('200')
    expect(await desk.stored(id)).toMatchObject({
      email: 'new.box@example.com',
      username: 'new.box@example.com',
    })
    expect(said(await verify(token))).toBe('410 token-used token')
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 invalid-credentials',
    )
    expect(
      said(await desk.post('/login', { email: 'new.box@example.com', password: passphrase })),
    ).toBe('200')
    expect((await queuedMails(desk.app, email)).map(({ template }) => template)).toEqual([
      'email-changed',
    ])
    expect((await desk.events(id)).slice(0, 2)).toEqual([
      'account.email-change-requested',
      'account.email-changed',
    ])
  })

  it('somebody else’s address gets no mail, and the answer does not say that it is taken', async () => {
    const { id } = await desk.person('asking for more')
    const session = await desk.clinic.openSession(id)
    const free = await changeEmail(session, 'free.box@example.com')
    const taken = await changeEmail(session, 'north.doctor@example.com')
    expect([taken.status, taken.text]).toEqual([free.status, free.text])
    expect(await queuedMails(desk.app, 'north.doctor@example.com')).toEqual([])
  })

  it('an address that became somebody else’s meanwhile is refused, and the link stays', async () => {
    const { id } = await desk.person('too slow')
    const session = await desk.clinic.openSession(id)
    await changeEmail(session, 'contested@example.com')
    const token = await mailedToken(desk.app, 'contested@example.com', 'verification')
    const rival = await desk.person('contested')
    expect(said(await verify(token))).toBe('400 duplicate email')
    await desk.app.sql.query(
      `update users set email = 'let.go@example.com', username = 'let.go' where id = $1`,
      [rival.id],
    )
    expect(said(await verify(token))).toBe('200')
  })

  it('needs the password, and another address than before', async () => {
    const { email, id } = await desk.person('not proving')
    const session = await desk.clinic.openSession(id)
    expect(said(await changeEmail(session, 'x@example.com', 'wrong wrong wrong'))).toBe(
      '401 invalid-credentials currentPassword',
    )
    expect(said(await changeEmail(session, email))).toBe('400 invalid email')
    expect(said(await changeEmail(session, 'no address'))).toBe('400 invalid email')
    expect(await queuedMails(desk.app, 'x@example.com')).toEqual([])
  })

  it('a system administrator changes that of others directly; a hospital administrator cannot', async () => {
    const { id } = await desk.person('renamed by others')
    const patch = (as: 'root' | 'north.admin') =>
      desk.app.request('PATCH', `/api/users/${id}`, {
        as: desk.clinic.people[as],
        body: { email: 'renamed@example.com' },
      })
    expect(said(await patch('north.admin'))).toBe('403 forbidden email')
    expect(said(await patch('root'))).toBe('200')
    expect((await desk.stored(id))['organization_id']).toBe(idOf('north'))
  })
})
