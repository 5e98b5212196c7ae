import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { OutgoingMail } from '../../src/services/messages/carriers/carrier.ts'
import { findKeptMail, listMailbox } from '../../src/services/messages/mailbox/listMailbox.ts'
import { openCarrier } from '../../src/services/messages/openCarrier.ts'
import { drainQueue } from '../support/worker.ts'
import { type MailDesk, openMailDesk } from './mailDesk.ts'

let desk: MailDesk
let provider: Server
let webhook: string
let answer = 200
let received: unknown[] = []

beforeAll(async () => {
  desk = await openMailDesk()
  provider = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      received.push(JSON.parse(body))
      reply.writeHead(answer).end()
    })
  }).listen(0, '127.0.0.1')
  await once(provider, 'listening')
  webhook = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/sms`
})
afterAll(async () => {
  provider.close()
  await desk.close()
})
beforeEach(() => {
  answer = 200
  received = []
})

const settings = { APP_ENV: 'test', SMTP_URL: undefined, SMS_WEBHOOK_URL: undefined } as const

const code = {
  template: 'one-time-code',
  channel: 'sms',
  data: { name: 'Mona', code: '492817', expiresAt: '2026-11-25T12:00:00.000Z' },
} as const

const drain = (given: Parameters<typeof openCarrier>[0]) =>
  drainQueue(desk.app, { carrier: openCarrier(given, desk.app.sql) })

describe('a patient who signs in by text message', () => {
  it('gets the code through the provider, as {to, text}', async () => {
    const id = await desk.queue('+201200000000', code)
    await drain({ ...settings, SMS_WEBHOOK_URL: webhook })
    expect(received).toEqual([
      { to: '+201200000000', text: expect.stringMatching(/^492817 is your code for Polyclinic\./) },
    ])
    expect(await desk.log(id)).toMatchObject({ status: 'sent', attempts: 1 })
  })

  it('gets it later when the provider is out of order, and never when it refuses', async () => {
    const id = await desk.queue('+201200000001', code)
    answer = 503
    await drain({ ...settings, SMS_WEBHOOK_URL: webhook })
    expect(await desk.log(id)).toMatchObject({
      status: 'queued',
      reason: 'The SMS provider answered 503.',
    })
    answer = 422
    await desk.dueNow()
    await drain({ ...settings, SMS_WEBHOOK_URL: webhook })
    expect(await desk.log(id)).toMatchObject({ status: 'failed', attempts: 2 })
  })
})

describe('an installation without a mail server', () => {
  const mail = (id: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
    id,
    messageId: `<${id}@localhost>`,
    from: { name: 'North', address: 'no-reply@localhost' },
    to: 'zed@example.com',
    language: 'en',
    subject: 'Hello',
    html: '<img src="cid:logo">',
    text: 'Hello',
    logo: Buffer.from('picture'),
    ...more,
  })

  it('keeps mails for its developers, the newest first', async () => {
    await desk.queue('kept@example.com')
    await desk.queue('+201200000002', code)
    await drain(settings)
    const kept = await listMailbox(desk.app.sql)
    expect(kept.map(({ subject, to }) => [to, subject])).toEqual([
      ['kept@example.com', 'Activate your account at Polyclinic'],
      ['+201200000002', ''],
    ])
  })

  it('keeps 200 of them, each with its logo inside', async () => {
    const { sendMail } = openCarrier(settings, desk.app.sql)
    const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    for (let index = 0; index < 205; index += 1) await sendMail(mail(id(index)))
    const kept = await listMailbox(desk.app.sql)
    expect(kept).toHaveLength(200)
    expect(kept[0]?.id).toBe(id(204))
    expect(await findKeptMail(desk.app.sql, id(0))).toBeNull()
    expect(kept[0]?.html).toBe('<img src="data:image/png;base64,cGljdHVyZQ==">')
  })

  it('keeps nothing in production: there it cannot be sent', async () => {
    const before = await listMailbox(desk.app.sql)
    const { sendMail, sendText } = openCarrier({ ...settings, APP_ENV: 'production' }, desk.app.sql)
    await expect(sendMail(mail('11111111-0000-4000-8000-000000000000'))).rejects.toThrow(
      'SMTP_URL is not set.',
    )
    await expect(sendText({ id: 'x', to: '+2012', text: '1' })).rejects.toThrow('SMS_WEBHOOK_URL')
    expect(await listMailbox(desk.app.sql)).toEqual(before)
  })

  it('with a mail server keeps nothing either', async () => {
    const before = await listMailbox(desk.app.sql)
    const carrier = openCarrier({ ...settings, SMTP_URL: desk.server.url }, desk.app.sql)
    await carrier.sendMail(mail('22222222-0000-4000-8000-000000000000'))
    carrier.close()
    expect(desk.server.mailsTo('zed@example.com')).toHaveLength(1)
    expect(await listMailbox(desk.app.sql)).toEqual(before)
  })
})
