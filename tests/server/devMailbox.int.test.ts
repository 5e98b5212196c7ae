import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import pg from 'pg'

import { createAnswer } from '../../src/server/answerRequest.ts'
import { createDevMailbox } from '../../src/server/devMailbox.ts'
import { isMailboxOpen } from '../../src/services/messages/mailbox/isMailboxOpen.ts'
import { keepInMailbox } from '../../src/services/messages/mailbox/keepInMailbox.ts'
import { cloneDatabase } from '../support/cloneDatabase.ts'

const id = '5f0c1b3e-1111-4111-8111-111111111111'
const servers: Server[] = []
let database: pg.Pool
let open: string
let closed: string

/** The product's own division of requests, with pages that answer 404 as unknown ones do. */
async function serve(hasMailbox: boolean): Promise<string> {
  const answer = createAnswer({
    api: () => Promise.resolve(new Response()),
    page: (_message, reply) => Promise.resolve(void reply.writeHead(404).end()),
    mailbox: hasMailbox ? createDevMailbox(database) : null,
    serverUrl: 'http://localhost:3000',
  })
  const server = createServer((message, reply) => void answer(message, reply, 'request'))
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  database = new pg.Pool({ connectionString: await cloneDatabase(), max: 2 })
  await keepInMailbox(database).sendMail({
    id,
    messageId: '',
    from: { name: 'North <b>', address: 'no-reply@localhost' },
    to: 'zed@example.com',
    language: 'en',
    subject: 'Hello <script>alert(1)</script>',
    html: '<html><head></head><body><script>alert(2)</script>"Hello"</body></html>',
    text: 'Open http://localhost:3000/activate/abc & go',
    logo: null,
  })
  open = await serve(true)
  closed = await serve(false)
})
afterAll(async () => {
  for (const server of servers) server.close()
  await database.end()
})

describe('a developer', () => {
  it('finds the mails that stayed in the house, and reads each', async () => {
    const list = await fetch(`${open}/dev/mailbox`)
    expect(list.status).toBe(200)
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(list.headers.get('x-content-type-options')).toBe('nosniff')
    expect(list.headers.get('cache-control')).toBe('no-store, private')
    const page = await list.text()
    expect(page).toContain(`href="/dev/mailbox/${id}"`)
    expect(page).not.toContain('<script>')

    const mail = await (await fetch(`${open}/dev/mailbox/${id}`)).text()
    expect(mail).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(mail).toContain(
      '<a href="http://localhost:3000/activate/abc">http://localhost:3000/activate/abc</a>',
    )
    expect(mail).not.toContain('<script>')
  })

  it('reads them by script', async () => {
    const { mails } = (await (await fetch(`${open}/dev/mailbox.json`)).json()) as {
      mails: Record<string, unknown>[]
    }
    expect(mails).toMatchObject([
      { id, to: 'zed@example.com', text: 'Open http://localhost:3000/activate/abc & go' },
    ])
  })

  it('sees it in the language of the browser', async () => {
    const headers = { 'accept-language': 'ar,en;q=0.5' }
    const page = await (await fetch(`${open}/dev/mailbox`, { headers })).text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
  })

  it.each([
    '/dev/mailbox/5f0c1b3e-1111-4111-8111-222222222222',
    '/dev/mailbox/x',
    '/dev/mailboxes',
  ])('finds nothing at %s', async (path) => {
    expect((await fetch(open + path)).status).toBe(404)
  })

  it('only looks', async () => {
    expect((await fetch(`${open}/dev/mailbox`, { method: 'POST' })).status).toBe(405)
  })
})

describe('where patients are treated', () => {
  it('there is no mailbox, with a mail server or without', () => {
    expect(isMailboxOpen({ APP_ENV: 'production', SMTP_URL: undefined })).toBe(false)
    expect(isMailboxOpen({ APP_ENV: 'production', SMTP_URL: 'smtp://localhost' })).toBe(false)
    expect(isMailboxOpen({ APP_ENV: 'demo', SMTP_URL: 'smtp://localhost' })).toBe(false)
    expect(isMailboxOpen({ APP_ENV: 'demo', SMTP_URL: undefined })).toBe(true)
  })

  it.each(['/dev/mailbox', '/dev/mailbox.json', `/dev/mailbox/${id}`])(
    'the page %s does not exist',
    async (path) => {
      expect((await fetch(closed + path)).status).toBe(404)
    },
  )
})
