import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { importer, staffLike } from './importDesk.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})
afterAll(() => app.close())

const download = (as: PersonName | null, query = '') =>
  app.request('GET', `/api/staff/export.csv${query}`, { ...(as && { as: clinic.people[as] }) })

const numbersIn = (text: string): string[] =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')

const header =
  'employeeId,firstName,lastName,firstNameAr,lastNameAr,email,phone,staffType,jobTitle,specialization,licenseNumber,licenseExpiresOn,department,status,organization,accountState'

describe('who downloads the list of staff', () => {
  const north = ['admin', 'doctor', 'manager', 'nurse', 'receptionist', 'staff']

  it('an administrator gets the own hospital', async () => {
    const { headers, status, text } = await download('north.admin')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('cache-control')).toBe('no-store, private')
    expect(text.split('\r\n')[0]).toBe(header)
    expect(numbersIn(text)).toEqual(north.map((post) => `E-north-${post}`))
    expect(text).toContain(
      'E-north-doctor,doctor,north,,,doctor.work@north.example,+201100000002,physician,,,LIC-north-doctor,,heart,active,north of medicine,active',
    )
  })

  it('a department manager gets the own department', async () => {
    const { text } = await download('north.manager')
    expect(numbersIn(text)).toEqual(['E-north-doctor', 'E-north-manager', 'E-north-nurse'])
  })

  it('others get their own row', async () => {
    expect(numbersIn((await download('north.nurse')).text)).toEqual(['E-north-nurse'])
  })

  it('the national team gets everybody', async () => {
    expect(numbersIn((await download('auditor')).text)).toHaveLength(18)
  })

  it('patients and strangers get nothing', async () => {
    expect((await download('north.patient')).status).toBe(403)
    expect((await download(null)).status).toBe(401)
  })

  it('a filter narrows it as in the list, and reaches no other hospital', async () => {
    const some = await download('north.admin', '?where[staffType][equals]=physician')
    expect(numbersIn(some.text)).toEqual(['E-north-doctor'])
    const foreign = await download('north.admin', `?where[organization][equals]=${idOf('south')}`)
    expect([foreign.status, numbersIn(foreign.text)]).toEqual([200, []])
    const secret = await download('north.admin', '?where[user.hash][exists]=true')
    expect(secret.status).toBe(400)
  })

  it('leaves a trace', async () => {
    await download('north.manager')
    const { rows } = await app.sql.query(
      "select actor_id, collection, changes from audit_events where action = 'export.created' order by at desc limit 1",
    )
    expect(rows).toEqual([
      {
        actor_id: idOf('north.manager'),
        collection: 'staff',
        changes: { rows: { from: null, to: 3 } },
      },
    ])
  })
})

it('the file holds no formulas, and imported again it changes nothing', async () => {
  await clinic.insert('staff', [
    {
      id: idOf('odd staff'),
      first_name: '=1+1',
      last_name: "'-quoted",
      first_name_ar: 'منى، "الأولى"',
      job_title: '@home, "chief"',
      phone: '+201009999999',
      employee_id: '-ODD;1',
      staff_type: 'pharmacist',
      status: 'on_leave',
      license_expires_on: '2027-01-01',
      organization_id: idOf('north'),
      department_id: idOf('north.lungs'),
    },
  ])
  const { text } = await download('north.admin')
  expect(text).toContain(
    `'-ODD;1,'=1+1,''-quoted,"منى، ""الأولى""",,,+201009999999,pharmacist,"'@home, ""chief""",`,
  )
  const before = await staffLike(app, 'north', '')
  const { body } = await importer(app, clinic)(text, 'north.admin')
  expect(body).toEqual({
    created: 0,
    updated: 0,
    unchanged: 7,
    errors: [],
    ignoredColumns: ['accountState'],
  })
  expect(await staffLike(app, 'north', '')).toEqual(before)
})
