import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

import sharp from 'sharp'

import { idOf } from '../support/clinic.ts'
import { silent } from '../support/worker.ts'
import { type MailDesk, openMailDesk, token } from './mailDesk.ts'

let desk: MailDesk

beforeAll(async () => {
  desk = await openMailDesk()
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.server.clear()
  desk.server.refuse = () => null
})

const organization = idOf('north')

describe('a colleague gets a mail', () => {
  it.each([
    ['en', 'Activate your account at north of medicine', 'Hello Zed Quinn,'],
    ['es', 'Active su cuenta en north of medicine', 'Hola, Zed Quinn:'],
    ['ar', 'فعّل حسابك في \u2068north of medicine\u2069', 'مرحبًا \u2068Zed Quinn\u2069،'],
  ] as const)(
    'in %s, from the organization, with a text twin',
    async (language, subject, hello) => {
      const id = await desk.queue('zed@example.com', { language, organization })
      await desk.drain()
      const [mail] = desk.server.mails
      expect(mail).toMatchObject({
        to: 'zed@example.com',
        subject,
        messageId: `<${id}@localhost>`,
        from: { name: 'north of medicine', address: 'no-reply@clinic.example' },
        links: [`http://localhost:3000/activate/${token}`],
        headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
      })
      expect(mail?.headers['date']).toBeDefined()
      expect(mail?.text).toContain(hello)
      expect(mail?.html).toContain('Zed Quinn')
      expect(await desk.log(id)).toEqual({ status: 'sent', attempts: 1, reason: null, sent: true })
      expect(await desk.jobs()).toEqual([])
    },
  )

  it('with the logo inside it', async () => {
    const file = `media/logos/${idOf('north.logo')}.png`
    mkdirSync('media/logos', { recursive: true })
    const picture = { width: 90, height: 30, channels: 3, background: '#a22' } as const
    writeFileSync(file, await sharp({ create: picture }).png().toBuffer())
    try {
      await desk.app.sql.query('update organizations set logo_id = $2 where id = $1', [
        organization,
        idOf('north.logo'),
      ])
      await desk.queue('zed@example.com', { organization })
      await desk.drain()
    } finally {
      rmSync(file)
    }
    const [mail] = desk.server.mails
    expect(mail?.attachments).toMatchObject([
      { mimeType: 'image/png', disposition: 'inline', contentId: '<logo>' },
    ])
    expect(mail?.html).toContain('src="cid:logo" alt="north of medicine"')
  })

  it('once, however often the queue is looked at', async () => {
    await desk.queue('once@example.com')
    await desk.drain()
    await desk.drain()
    expect(desk.server.mailsTo('once@example.com')).toHaveLength(1)
  })

  it('and none at all when its cause was rolled back', async () => {
    const { payload, sql } = desk.app
    const before = (await sql.query('select count(*)::int as n from messages')).rows[0].n
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    const { queueMessage } = await import('../../src/services/messages/queueMessage.ts')
    await queueMessage(
      { payload, transactionID },
      {
        template: 'activation',
        to: 'nobody@example.com',
        language: 'en',
        organization: null,
        about: 'users/1',
        data: { name: '', link: 'http://localhost:3000/', expiresAt: '2026-11-25T12:00:00.000Z' },
      },
    )
    await payload.db.rollbackTransaction(transactionID)
    await desk.drain()
    expect(desk.server.mails).toEqual([])
    const after = (await sql.query('select count(*)::int as n from messages')).rows[0].n
    expect(after).toBe(before)
  })

  it('never again once it is marked as sent, even if its job was left behind', async () => {
    const id = await desk.queue('left@example.com')
    await desk.app.sql.query(`update messages set status = 'sent' where id = $1`, [id])
    await desk.drain()
    expect(desk.server.mails).toEqual([])
    expect(await desk.jobs()).toEqual([])
  })
})

describe('a mail server that is away', () => {
  it('loses nothing and doubles nothing: what waits leaves when it is back', async () => {
    const ids = await Promise.all(['a', 'b', 'c'].map((name) => desk.queue(`${name}@example.com`)))
    await desk.server.away()
    await desk.drain()
    for (const id of ids) {
      const row = await desk.log(id)
      expect(row).toMatchObject({ status: 'queued', attempts: 1, sent: false })
      expect(row?.reason).toContain('ECONNREFUSED')
    }
    const waiting = await desk.jobs()
    expect(waiting.map(({ key }) => key).sort()).toEqual([...ids].sort())
    for (const { seconds } of waiting) expect(seconds).toBeLessThanOrEqual(2)

    await desk.server.back()
    await desk.dueNow()
    await desk.drain()
    expect(desk.server.mails.map(({ to }) => to).sort()).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ])
    for (const id of ids)
      expect(await desk.log(id)).toEqual({ status: 'sent', attempts: 2, reason: null, sent: true })
    expect(await desk.jobs()).toEqual([])
  })

  it('is asked again within two minutes, however long it has been away', async () => {
    const id = await desk.queue('late@example.com')
    await desk.app.sql.query('update messages set attempts = 500 where id = $1', [id])
    await desk.server.away()
    await desk.drain()
    await desk.server.back()
    const [job] = await desk.jobs()
    expect(job?.seconds).toBeGreaterThan(60)
    expect(job?.seconds).toBeLessThanOrEqual(120)
    await desk.dueNow()
    await desk.drain()
  })

  it('is given up after three days, not before', async () => {
    const [late, tooLate] = [await desk.queue('d2@example.com'), await desk.queue('d3@example.com')]
    const age = `update messages set created_at = now() - $2::interval where id = $1`
    await desk.app.sql.query(age, [late, '71 hours'])
    await desk.app.sql.query(age, [tooLate, '73 hours'])
    await desk.server.away()
    await desk.drain()
    await desk.server.back()
    expect((await desk.log(late))?.status).toBe('queued')
    expect((await desk.log(tooLate))?.status).toBe('failed')
    expect((await desk.jobs()).map(({ key }) => key)).toEqual([late])
    await desk.dueNow()
    await desk.drain()
    expect(desk.server.mails.map(({ to }) => to)).toEqual(['d2@example.com'])
  })

  it('calls forward what waits, with the first mail that leaves', async () => {
    const server = desk.server
    const ids = await Promise.all(['h1', 'h2', 'h3'].map((name) => desk.queue(`${name}@x.example`)))
    server.refuse = () => ({ code: 451, message: 'Try again later' })
    const { createSendMessage } = await import('../../src/jobs/sendMessage.ts')
    const { openSmtp } = await import('../../src/services/messages/carriers/smtpTransport.ts')
    const { runOnce } = await import('graphile-worker')
    const smtp = openSmtp(server.url)
    const task = createSendMessage({
      secret: process.env['PAYLOAD_SECRET'] ?? '',
      serverUrl: 'http://localhost:3000',
      mailFrom: 'no-reply@clinic.example',
      carrier: {
        sendMail: smtp.send,
        sendText: () => Promise.reject(new Error('no texts')),
        close: smtp.close,
      },
    })
    const round = () =>
      runOnce({
        pgPool: desk.app.sql,
        logger: silent,
        noHandleSignals: true,
        taskList: { 'send-message': task },
      })
    await round()
    expect((await desk.log(ids[0] ?? ''))?.reason).toContain('451')
    server.refuse = () => null
    await desk.queue('first@x.example')
    await round()
    smtp.close()
    expect(server.mails.map(({ to }) => to).sort()).toEqual([
      'first@x.example',
      'h1@x.example',
      'h2@x.example',
      'h3@x.example',
    ])
  })
})

describe('a mail server that refuses', () => {
  it('a receiver for good ends the matter at once, with its reason', async () => {
    desk.server.refuse = (to) =>
      to === 'gone@example.com' ? { code: 550, message: 'No such user here' } : null
    const [gone, fine] = [await desk.queue('gone@example.com'), await desk.queue('ok@example.com')]
    await desk.drain()
    expect(await desk.log(gone)).toEqual({
      status: 'failed',
      attempts: 1,
      reason: expect.stringContaining('550 No such user here'),
      sent: false,
    })
    expect((await desk.log(fine))?.status).toBe('sent')
    expect(await desk.jobs()).toEqual([])
  })

  it('for now is asked again', async () => {
    desk.server.refuse = () => ({ code: 450, message: 'Greylisted' })
    const id = await desk.queue('grey@example.com')
    await desk.drain()
    expect(await desk.log(id)).toMatchObject({ status: 'queued', attempts: 1 })
    desk.server.refuse = () => null
    await desk.dueNow()
    await desk.drain()
    expect(desk.server.mailsTo('grey@example.com')).toHaveLength(1)
  })
})

describe('several workers', () => {
  it('share the queue without sending anything twice', async () => {
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, index) => desk.queue(`many${index}@example.com`)),
    )
    await Promise.all([desk.drain(), desk.drain(), desk.drain()])
    expect(desk.server.mails).toHaveLength(40)
    expect(new Set(desk.server.mails.map(({ messageId }) => messageId))).toEqual(
      new Set(ids.map((id) => `<${id}@localhost>`)),
    )
  })

  it('do not send what another one is just sending', async () => {
    const id = await desk.queue('busy@example.com')
    const other = await desk.app.sql.connect()
    await other.query('begin')
    await other.query('select from messages where id = $1 for update', [id])
    await desk.drain()
    expect(desk.server.mails).toEqual([])
    await other.query('rollback')
    other.release()
    await desk.dueNow()
    await desk.drain()
    expect(desk.server.mailsTo('busy@example.com')).toHaveLength(1)
  })
})

describe('what a mail says in confidence', () => {
  const password = 'Sealed-Lantern-9931'
  const credentials = {
    template: 'credentials',
    data: {
      name: 'Zed',
      username: 'zed.quinn',
      password,
      email: 'zed@example.com',
      loginUrl: 'http://localhost:3000/login',
    },
  } as const

  it('is in the mail and nowhere else: not in the queue, the log or the trail', async () => {
    const id = await desk.queue('zed@example.com', credentials)
    const [job] = await desk.jobs()
    expect(job?.content).not.toContain(password)
    await desk.drain()
    expect(desk.server.mails[0]?.text).toContain(password)
    const { rows } = await desk.app.sql.query(
      `select (select json_agg(m) from messages m)::text || coalesce((select json_agg(e) from audit_events e)::text, '') as stored`,
    )
    expect(rows[0].stored).toContain(id)
    expect(rows[0].stored).not.toContain(password)
    expect(await desk.jobs()).toEqual([])
  })

  it('cannot be read with another secret, and the message is given up', async () => {
    const id = await desk.queue('zed@example.com', credentials)
    const { drainQueue } = await import('../support/worker.ts')
    await drainQueue(desk.app, { secret: 'another-secret-of-sufficient-length-0001' })
    expect(await desk.log(id)).toMatchObject({ status: 'failed', attempts: 1 })
    expect(await desk.jobs()).toEqual([])
  })
})

it('who presses a button never waits for the mail server', async () => {
  desk.server.hang = true
  const before = desk.server.connections
  const asked = await desk.app.request('POST', '/api/users/forgot-password', {
    body: { email: 'north.doctor@example.com' },
  })
  expect(asked.status).toBe(200)
  expect(desk.server.connections).toBe(before)
  desk.server.release()
})
