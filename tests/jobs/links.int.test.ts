import { createLocalReq, type PayloadRequest } from 'payload'

import { type App, bootApp } from '../support/app.ts'
import { idOf, openClinic } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let req: PayloadRequest
let linkTo: (req: PayloadRequest, organization: string | null, path: string) => Promise<string>

beforeAll(async () => {
  app = await bootApp({ SERVER_URL: 'https://clinic.example' })
  await openClinic(app)
  ;({ linkTo } = await import('../../src/services/messages/linkTo.ts'))
  req = await createLocalReq(
    { req: { headers: new Headers({ host: 'evil.example' }) } },
    app.payload,
  )
})
afterAll(() => app.close())

const setDomains = async (...domains: string[]): Promise<void> => {
  await app.sql.query(`delete from organizations_texts where path = 'domains'`)
  for (const [index, domain] of domains.entries())
    await app.sql.query(
      `insert into organizations_texts ("order", parent_id, path, text) values ($1, $2, 'domains', $3)`,
      [index + 1, idOf('north'), domain],
    )
}

describe('the link in a mail', () => {
  it('leads to the installation', async () => {
    await setDomains()
    expect(await linkTo(req, null, '/login')).toBe('https://clinic.example/login')
    expect(await linkTo(req, idOf('north'), '/login')).toBe('https://clinic.example/login')
  })

  it('leads to the first domain of an organization that has one', async () => {
    await setDomains('north.example', 'north.example.org')
    expect(await linkTo(req, idOf('north'), '/login')).toBe('https://north.example/login')
    expect(await linkTo(req, idOf('south'), '/login')).toBe('https://clinic.example/login')
  })

  it.each(['evil.example/path', 'evil.example\r\nBcc: x', 'user@evil.example', ' '])(
    'is not led astray by the domain %j',
    async (domain) => {
      await setDomains(domain)
      expect(await linkTo(req, idOf('north'), '/login')).toBe('https://clinic.example/login')
    },
  )

  it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example/'])(
    'is not led astray by the path %j',
    async (path) => {
      await expect(linkTo(req, null, path)).rejects.toThrow('A link leads to another host.')
    },
  )

  it('is never led astray by what a request claims about its host', async () => {
    await setDomains()
    const asked = await app.request('POST', '/api/users/forgot-password', {
      body: { email: 'north.doctor@example.com' },
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-request-host': 'evil.example',
        forwarded: 'host=evil.example',
        origin: 'https://evil.example',
      },
    })
    expect(asked.status).toBeLessThan(500)
    const honest = await app.request('POST', '/api/users/forgot-password', {
      body: { email: 'north.nurse@example.com' },
      headers: { 'x-forwarded-host': 'evil.example', 'x-request-host': 'evil.example' },
    })
    expect(honest.status).toBe(200)
    const wanted = async () => {
      const { rows } = await app.sql.query('select count(*)::int as n from graphile_worker.jobs')
      return rows[0].n > 0
    }
    for (let round = 0; round < 200 && !(await wanted()); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 25))
    const mails = await deliverMails(app)
    expect(mails.length).toBeGreaterThan(0)
    for (const { links, raw } of mails) {
      expect(links[0]).toMatch(/^https:\/\/clinic\.example\/reset-password\/[\w-]{40}$/)
      expect(raw).not.toContain('evil.example')
    }
  })
})
