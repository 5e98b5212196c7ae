import { idOf } from '../support/clinic.ts'
import { openSignIn, password, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture
let cookie: string

beforeAll(async () => {
  fixture = await openSignIn()
  await fixture.clinic.insert('organizations_texts', [
    { order: 1, parent_id: idOf('north'), path: 'domains', text: 'north.example.org' },
    { order: 1, parent_id: idOf('south'), path: 'domains', text: 'south.example.org' },
  ])
  await fixture.person('of.north')
  const { answer } = await fixture.post('/login', { identifier: 'of.north', password })
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
})

afterAll(() => fixture.app.close())

/** Asks with the cookie, as a page of some origin would on some host. */
const asks = async (origin: string, host: string) => {
  const headers = { cookie, origin, 'x-request-host': host }
  return (await fixture.app.request('GET', '/api/patients', { headers })).status
}

describe('a page', () => {
  it('of the organization’s own domain uses the session there', async () => {
    expect(await asks('http://north.example.org', 'north.example.org')).toBe(200)
    expect(await asks('http://north.example.org:8080', 'north.example.org')).toBe(200)
    expect(await asks(process.env['SERVER_URL'] ?? '', 'localhost')).toBe(200)
  })

  it('of any other origin does not, not even of another organization’s domain', async () => {
    for (const [origin, host] of [
      ['http://evil.example.org', 'evil.example.org'],
      ['http://evil.example.org', 'north.example.org'],
      ['http://north.example.org', 'evil.example.org'],
      ['http://south.example.org', 'north.example.org'],
      ['https://north.example.org', 'north.example.org'],
      ['null', 'north.example.org'],
    ] as const)
      expect([origin, host, await asks(origin, host)]).toEqual([origin, host, 401])
  })
})
