import { createHash } from 'node:crypto'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let at: ReturnType<typeof atPlace>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  at = atPlace(app, clinic)
})

afterEach(() => at.mails())
afterAll(() => app.close())

let serial = 0
const someone = () => `someone${(serial += 1)}@example.com`

const invite = (as: PersonName | null, body: object) =>
  at.ask(as, 'POST', '/user/invitations', body)
const invited = async (more: object = {}): Promise<{ id: string; email: string }> => {
  const { body } = await invite('north.admin', { email: someone(), role: 'nurse', ...more })
  return body.doc
}
const stored = (id: string) => at.only<any>('select * from invitations where id = $1', [id])

describe('inviting', () => {
  it('a hospital administrator invites into the own hospital, and one mail with a link that is stored as a hash goes out', async () => {
    const made = await invite('north.admin', {
      email: ' New.Nurse@Example.com ',
      role: 'nurse',
      department: idOf('north.heart'),
      groups: [idOf('group')],
    })
    expect(told(made)).toEqual([201])
    expect(made.body.doc).toMatchObject({
      email: 'new.nurse@example.com',
      role: 'nurse',
      status: 'pending',
      sendCount: 1,
      organization: idOf('north'),
      invitedBy: idOf('north.admin'),
      groups: [idOf('group')],
    })
    expect(made.text).not.toContain('token')
    const mails = await at.mails()
    expect(mails.map(({ to }) => to)).toEqual(['new.nurse@example.com'])
    const [mail] = mails
    expect(mail?.text).toContain('north of medicine')
    expect(mail?.links[0]).toMatch(/^http:\/\/localhost:3000\/invite\/[\w-]{40}$/)
    const hash = createHash('sha256').update(at.tokenIn(mail!)).digest('hex')
    const token = await at.only<any>('select * from tokens where invitation_id = $1', [
      made.body.doc.id,
    ])
    expect(token).toMatchObject({ token_hash: hash, purpose: 'invitation', used_at: null })
    const hours = (token.expires_at.getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThan(72.1)
    const log = await at.only<any>('select * from messages where about = $1', [
      `invitations/${made.body.doc.id}`,
    ])
    expect(JSON.stringify(log)).not.toContain(at.tokenIn(mail!))
  })

  it('one address has one invitation in a hospital, a member none, and no mail goes out then', async () => {
    const { email } = await invited()
    await at.mails()
    for (const [body, code] of [
      [{ email, role: 'doctor' }, 'already-invited'],
      [{ email: email.toUpperCase(), role: 'nurse' }, 'already-invited'],
      [{ email: 'north.doctor@example.com', role: 'nurse' }, 'already-member'],
    ] as const) {
      expect(told(await invite('north.admin', body))).toEqual([409, code, 'email'])
      expect(told(await at.ask('north.admin', 'POST', '/invitations', body))).toEqual([
        409,
        code,
        'email',
      ])
    }
    expect(await at.mails()).toEqual([])
    // A member elsewhere may be invited here, and the same person by another hospital too.
    expect(
      told(await invite('north.admin', { email: 'south.doctor@example.com', role: 'doctor' })),
    ).toEqual([201])
    expect(told(await invite('south.admin', { email, role: 'doctor' }))).toEqual([201])
  })

  it('of ten that are sent at once for one address, one is stored and mailed', async () => {
    const email = someone()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite('north.admin', { email, role: 'staff' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    expect(await at.mails()).toHaveLength(1)
  })

  it('one that ran out stands in nobody’s way', async () => {
    const { id, email } = await invited()
    await app.sql.query(
      `update invitations set expires_at = now() - interval '1 minute' where id = $1`,
      [id],
    )
    expect(told(await invite('north.admin', { email, role: 'staff' }))).toEqual([201])
    expect((await stored(id)).status).toBe('expired')
  })

  it('nobody below a hospital administrator invites, and nobody grants what is above', async () => {
    const body = { email: someone(), role: 'staff' }
    for (const as of ['north.manager', 'north.doctor', 'north.staff', 'north.patient'] as const)
      expect([as, told(await invite(as, body))]).toEqual([as, [403, 'forbidden']])
    expect(told(await invite(null, body))).toEqual([401, 'unauthenticated'])
    for (const role of ['system_admin', 'audit_team'])
      expect(told(await invite('north.admin', { ...body, role }))).toEqual([
        403,
        'not-grantable',
        'role',
      ])
    expect(
      told(await invite('auditor', { ...body, organization: idOf('north'), role: 'audit_team' })),
    ).toEqual([403, 'not-grantable', 'role'])
    expect(told(await invite('north.admin', { ...body, role: 'boss' }))[0]).toBe(400)
    expect(told(await invite('north.admin', { ...body, email: 'nobody' }))).toEqual([
      400,
      'invalid',
      'email',
    ])
    expect(told(await invite('north.admin', { ...body, status: 'accepted' }))).toEqual([
      400,
      'invalid',
      'status',
    ])
    expect(await at.mails()).toEqual([])
  })

  it('into another hospital is for those who work for all of them, who say which', async () => {
    const body = { email: someone(), role: 'staff' }
    const south = { ...body, organization: idOf('south') }
    expect(told(await invite('north.admin', south))).toEqual([
      400,
      'invalid-relation',
      'organization',
    ])
    expect(told(await invite('north.admin', { ...body, organization: idOf('annex') }))).toEqual([
      400,
      'invalid-relation',
      'organization',
    ])
    expect(told(await invite('root', body))).toEqual([400, 'invalid', 'organization'])
    expect(told(await invite('auditor', south))).toEqual([201])
    expect(told(await invite('north.admin', { ...body, department: idOf('south.heart') }))[0]).toBe(
      400,
    )
  })

  it('only groups of kind organization go along', async () => {
    for (const path of ['/user/invitations', '/invitations'])
      expect(
        told(
          await at.ask('north.admin', 'POST', path, {
            email: someone(),
            role: 'staff',
            groups: [idOf('group'), idOf('group.system')],
          }),
        ),
      ).toEqual([400, 'group-not-manageable', 'groups'])
  })

  it('over GraphQL is the same: a token, a mail, the same refusals', async () => {
    const email = someone()
    const mutation = (role: string) => ({
      query: `mutation { createInvitation(data: { email: "${email}", role: ${role}, organization: "${idOf('north')}" }) { id status sendCount } }`,
    })
    const made = await at.ask('north.admin', 'POST', '/graphql', mutation('nurse'))
    expect(made.body.data.createInvitation).toMatchObject({ status: 'pending', sendCount: 1 })
    expect((await at.mails()).map(({ to }) => to)).toEqual([email])
    const again = await at.ask('north.admin', 'POST', '/graphql', mutation('nurse'))
    expect(again.body.errors[0].extensions.code).toBe('already-invited')
  })
})

describe('an invitation that was sent', () => {
  it('keeps its address and its hospital, for which the link is', async () => {
    const { id } = await invited()
    const change = (body: object) => at.ask('root', 'PATCH', `/invitations/${id}`, body)
    expect(told(await change({ email: someone() }))).toEqual([409, 'conflict', 'email'])
    expect(told(await change({ organization: idOf('south') }))).toEqual([
      409,
      'conflict',
      'organization',
    ])
    expect(told(await change({ role: 'staff' }))).toEqual([200])
  })

  it('is sent once more with a new link for the full time, and the old link is dead', async () => {
    const { id, email } = await invited()
    const [first] = await at.mails()
    await app.sql.query(
      `update invitations set expires_at = now() + interval '1 hour' where id = $1`,
      [id],
    )
    const again = await at.ask('north.admin', 'POST', `/user/invitations/${id}/resend`)
    expect([again.status, again.body.doc.sendCount]).toEqual([200, 2])
    expect(Date.parse(again.body.doc.expiresAt)).toBeGreaterThan(Date.now() + 71 * 3_600_000)
    const [second] = await at.mails()
    expect(second?.to).toBe(email)
    expect(at.tokenIn(second!)).not.toBe(at.tokenIn(first!))
    const accept = (mail: typeof first) =>
      at.ask(null, 'POST', '/user/invitations/accept', { token: at.tokenIn(mail!) })
    expect(told(await accept(first))).toEqual([410, 'token-used', 'token'])
    expect(told(await accept(second))).toEqual([400, 'invalid', 'password'])
  })

  it('that ran out may be sent again; one that was taken back or accepted may not', async () => {
    const old = await invited()
    await app.sql.query(
      `update invitations set status = 'expired', expires_at = now() - interval '1 day' where id = $1`,
      [old.id],
    )
    const resend = (id: string) => at.ask('north.admin', 'POST', `/user/invitations/${id}/resend`)
    expect(told(await resend(old.id))).toEqual([200])
    expect((await stored(old.id)).status).toBe('pending')
    for (const status of ['revoked', 'accepted']) {
      const { id } = await invited()
      await app.sql.query(
        `update invitations set status = $2::enum_invitations_status where id = $1`,
        [id, status],
      )
      expect(told(await resend(id))).toEqual([409, 'conflict', 'status'])
      expect(told(await at.ask('north.admin', 'DELETE', `/user/invitations/${id}`))).toEqual([
        409,
        'conflict',
        'status',
      ])
    }
  })

  it('is taken back: its link is dead and its address free at once', async () => {
    const { id, email } = await invited()
    const [mail] = await at.mails()
    expect(told(await at.ask('north.admin', 'DELETE', `/user/invitations/${id}`))).toEqual([200])
    expect((await stored(id)).status).toBe('revoked')
    const body = { token: at.tokenIn(mail!), password: 'eleven blue horses' }
    expect(told(await at.ask(null, 'POST', '/user/invitations/accept', body))).toEqual([
      410,
      'token-used',
      'token',
    ])
    expect(told(await invite('north.admin', { email, role: 'staff' }))).toEqual([201])
  })

  it('is not found from another hospital, like one that is not there', async () => {
    const { id } = await invited()
    const nothing = idOf('no invitation')
    for (const as of ['south.admin', 'annex.admin'] as const)
      for (const [method, tail] of [
        ['POST', '/resend'],
        ['DELETE', ''],
      ] as const) {
        const far = await at.ask(as, method, `/user/invitations/${id}${tail}`)
        const none = await at.ask(as, method, `/user/invitations/${nothing}${tail}`)
        expect([as, method, told(far)]).toEqual([as, method, [404, 'not-found']])
        expect(far.body.errors).toEqual(none.body.errors)
      }
    expect(told(await at.ask('north.doctor', 'DELETE', `/user/invitations/${id}`))).toEqual([
      403,
      'forbidden',
    ])
    expect((await stored(id)).status).toBe('pending')
  })

  it('to a role above is no hospital administrator’s to renew', async () => {
    const made = await invite('root', {
      email: someone(),
      role: 'audit_team',
      organization: idOf('north'),
    })
    expect(
      told(await at.ask('north.admin', 'POST', `/user/invitations/${made.body.doc.id}/resend`)),
    ).toEqual([403, 'not-grantable', 'role'])
  })

  it('is listed in its own hospital only', async () => {
    const { id } = await invited()
    const list = async (as: PersonName, query = '') =>
      (await at.ask(as, 'GET', `/user/invitations${query}`)).body.docs?.map((doc: any) => doc.id) ??
      []
    expect(await list('north.admin')).toContain(id)
    expect(await list('south.admin')).not.toContain(id)
    expect(await list('south.admin', `?organization=${idOf('north')}`)).toEqual([])
    expect(await list('root', `?organization=${idOf('north')}`)).toContain(id)
    expect(told(await at.ask('north.nurse', 'GET', '/user/invitations'))).toEqual([
      403,
      'forbidden',
    ])
  })
})

describe('seats', () => {
  // Six employees and the fixture's pending invitation; the patient's account takes none.
  const used = 7
  beforeAll(() =>
    app.sql.query(
      `update invitations set status = 'revoked' where organization_id = $1 and id <> $2`,
      [idOf('south'), idOf('south.invitation')],
    ),
  )
  afterEach(async () => {
    await at.seats('south', 0)
    await app.sql.query(`delete from invitations where organization_id = $1 and id <> $2`, [
      idOf('south'),
      idOf('south.invitation'),
    ])
    await app.sql.query(`delete from users where organization_id = $1 and username like 'seat%'`, [
      idOf('south'),
    ])
  })

  it('are members and pending invitations; past the plan nobody is invited and nobody written to, and a larger plan allows it', async () => {
    await at.seats('south', used)
    const body = { email: someone(), role: 'nurse' }
    const look = await at.ask('south.admin', 'GET', '/user/organization')
    expect(look.body.seats).toEqual({ used, limit: used })
    for (const path of ['/user/invitations', '/invitations'])
      expect(told(await at.ask('south.admin', 'POST', path, body))).toEqual([
        409,
        'seat-limit-reached',
        'email',
      ])
    expect(await at.mails()).toEqual([])
    expect(
      await at.only('select id from invitations where email = $1', [body.email]),
    ).toBeUndefined()
    await at.seats('south', used + 1)
    expect(told(await invite('south.admin', body))).toEqual([201])
    expect(await at.mails()).toHaveLength(1)
  })

  it('of ten invitations at once as many go out as there are seats', async () => {
    await at.seats('south', used + 3)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite('south.admin', { email: someone(), role: 'nurse' })),
    )
    expect(answers.map(told).filter(([status]) => status === 201)).toHaveLength(3)
    expect(answers.map(told).filter(([, code]) => code === 'seat-limit-reached')).toHaveLength(7)
    expect(await at.mails()).toHaveLength(3)
  })

  it('of ten accounts made at once as many are stored as there are seats', async () => {
    await at.seats('south', used + 3)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        at.ask('south.admin', 'POST', '/users', {
          username: `seat${n}`,
          email: `seat${n}@example.com`,
          role: 'nurse',
        }),
      ),
    )
    expect(answers.map(told).filter(([status]) => status === 201)).toHaveLength(3)
    expect(answers.map(told).filter(([, code]) => code === 'seat-limit-reached')).toHaveLength(7)
    expect(await at.mails()).toHaveLength(3)
  })

  it('are freed by taking an invitation back and by its end', async () => {
    await at.seats('south', used + 1)
    const first = await invite('south.admin', { email: someone(), role: 'nurse' })
    expect(told(await invite('south.admin', { email: someone(), role: 'nurse' }))[0]).toBe(409)
    await at.ask('south.admin', 'DELETE', `/user/invitations/${first.body.doc.id}`)
    const second = await invite('south.admin', { email: someone(), role: 'nurse' })
    expect(told(second)).toEqual([201])
    await app.sql.query(
      `update invitations set expires_at = now() - interval '1 second' where id = $1`,
      [second.body.doc.id],
    )
    expect(told(await invite('south.admin', { email: someone(), role: 'nurse' }))).toEqual([201])
    // Renewing the one that ran out would be one too many.
    expect(
      told(await at.ask('south.admin', 'POST', `/user/invitations/${second.body.doc.id}/resend`)),
    ).toEqual([409, 'seat-limit-reached', 'email'])
  })
})
