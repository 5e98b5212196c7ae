import { createLocalReq, type PayloadRequest } from 'payload'

import { queueMessage } from '../../src/services/messages/queueMessage.ts'
import { type App, bootApp } from '../support/app.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let req: PayloadRequest

beforeAll(async () => {
  app = await bootApp()
  req = await createLocalReq({}, app.payload)
})
afterAll(() => app.close())

const activation = {
  name: 'Zed Quinn',
  link: 'http://localhost:3000/activate/abcdefghijklmnopqrstuvwxyz',
  expiresAt: '2026-11-25T12:00:00.000Z',
}

it('a new colleague gets one mail, and the log says that it was sent', async () => {
  const id = await queueMessage(req, {
    template: 'activation',
    to: 'zed@example.com',
    language: 'en',
    organization: null,
    about: 'users/1',
    data: activation,
  })
  const mails = await deliverMails(app)
  expect(mails.map(({ messageId, to }) => [to, messageId])).toEqual([
    ['zed@example.com', `<${id}@localhost>`],
  ])
  const { rows } = await app.sql.query(
    'select status, attempts::int, sent_at is not null as told from messages where id = $1',
    [id],
  )
  expect(rows).toEqual([{ status: 'sent', attempts: 1, told: true }])
  expect(await deliverMails(app)).toEqual([])
})
