import pg from 'pg'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let heard: string[] | null = null

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      heard?.push(typeof args[0] === 'string' ? args[0] : args[0].text)
      return Reflect.apply(send, this, args)
    },
  })
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

/** The statements of one request, by their first words. */
async function statementsOf(method: string, path: string, body?: unknown) {
  const as = clinic.people['north.receptionist']
  const sending = { as, ...(body !== undefined && { body }) }
  heard = []
  const answer = await app.request(method, path, sending)
  const statements = heard.map((text) => text.trim().split(/\s+/).slice(0, 2).join(' '))
  heard = null
  return { status: answer.status, statements }
}

describe('a hot request costs no more statements than', () => {
  it('two for a list with its total: who asks, and the page', async () => {
    const { status, statements } = await statementsOf('GET', '/api/patients?limit=20')
    expect(status).toBe(200)
    expect(statements).toHaveLength(2)
  })

  it('two for a patient by id', async () => {
    const path = `/api/patients/${idOf('north.patient.mona')}`
    const { status, statements } = await statementsOf('GET', path)
    expect(status).toBe(200)
    expect(statements).toHaveLength(2)
  })

  it('three for appointments with their patients', async () => {
    const { status, statements } = await statementsOf(
      'GET',
      '/api/appointments?limit=20&depth=1&sort=startsAt&where[status][equals]=pending' +
        '&select[patient]=true&select[doctorName]=true&select[startsAt]=true',
    )
    expect(status).toBe(200)
    expect(statements).toHaveLength(3)
  })

  it('five for one’s own account with everything about it', async () => {
    const { status, statements } = await statementsOf('GET', '/api/user/me')
    expect(status).toBe(200)
    expect(statements.length).toBeLessThanOrEqual(5)
  })

  it('two for a search by name', async () => {
    const { status, statements } = await statementsOf(
      'GET',
      '/api/patients?where[searchText][contains]=mona',
    )
    expect(status).toBe(200)
    expect(statements).toHaveLength(2)
  })

  it('five to create an appointment: who asks, begin, the row, its trace, commit', async () => {
    const { status, statements } = await statementsOf('POST', '/api/appointments', {
      patient: idOf('north.patient.omar'),
      doctor: idOf('north.staff.doctor'),
      startsAt: daysAhead(60),
    })
    expect(status).toBe(201)
    expect(statements).toHaveLength(5)
  })

  it('six to change its status: one more to read it', async () => {
    const path = `/api/appointments/${idOf('north.appointment.omar')}`
    const { status, statements } = await statementsOf('PATCH', path, { status: 'checked_in' })
    expect(status).toBe(200)
    expect(statements).toHaveLength(6)
  })

  it('seven to confirm it: one more to find where its patient is written to', async () => {
    const path = `/api/appointments/${idOf('north.appointment.blank')}`
    const { status, statements } = await statementsOf('PATCH', path, { status: 'confirmed' })
    expect(status).toBe(200)
    expect(statements).toHaveLength(7)
  })
})
