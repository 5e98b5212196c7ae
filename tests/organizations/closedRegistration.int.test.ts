import { type App, bootApp } from '../support/app.ts'

let app: App

beforeAll(async () => {
  app = await bootApp()
})
afterAll(() => app.close())

describe('where registration is not open', () => {
  it.each(['/api/user/register', '/api/user', '/api/user/'])(
    'nobody registers at %s',
    async (path) => {
      const { body, status } = await app.request('POST', path, {
        body: { email: 'new@example.com', password: 'eleven blue horses' },
      })
      expect([status, body.errors[0].code]).toEqual([403, 'registration-closed'])
      const { rows } = await app.sql.query('select id from users')
      expect(rows).toEqual([])
    },
  )
})
