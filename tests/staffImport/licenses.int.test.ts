import { clock } from '../../src/lib/clock.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let clinic: Clinic
const real = clock.now

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})
afterEach(() => {
  clock.now = real
})
afterAll(() => app.close())

const at = (moment: string): void => {
  clock.now = () => new Date(moment)
}

const licensed = (name: string, day: string, given: Record<string, unknown> = {}) =>
  clinic.insert('staff', [
    {
      id: idOf(name),
      first_name: name,
      last_name: 'Holder',
      email: `${name}@work.example`,
      employee_id: name,
      staff_type: 'nurse',
      status: 'active',
      organization_id: idOf('north'),
      license_expires_on: day,
      ...given,
    },
  ])

const remind = async (): Promise<void> => {
  const { remindOfLicenses } = await import('../../src/services/licenses/remindOfLicenses.ts')
  await remindOfLicenses(app.sql, process.env['PAYLOAD_SECRET'] ?? '')
}

/** One look of the worker, and the mails that it brought, with whom they were for. */
async function mailsOf(): Promise<string[]> {
  await remind()
  return (await deliverMails(app)).map(({ subject, to }) => `${to}: ${subject}`).toSorted()
}

it('a nurse is reminded 30, 7 and 0 days before, once each, and the administrator is told', async () => {
  await licensed('lana', '2031-03-31')
  const admin = 'north.admin@example.com: Licences that expire at north of medicine: 1'
  at('2031-02-28T12:00:00Z')
  expect(await mailsOf()).toEqual([])
  at('2031-03-01T12:00:00Z')
  const expires = 'lana@work.example: Your licence expires on Monday, 31 March 2031'
  expect(await mailsOf()).toEqual([expires, admin])
  expect(await mailsOf()).toEqual([])
  at('2031-03-20T12:00:00Z')
  expect(await mailsOf()).toEqual([])
  at('2031-03-24T12:00:00Z')
  expect(await mailsOf()).toEqual([expires, admin])
  at('2031-03-30T21:59:00Z')
  expect(await mailsOf()).toEqual([])
  // In Cairo the day has come when it has not yet in Greenwich.
  at('2031-03-30T22:01:00Z')
  expect(await mailsOf()).toEqual(['lana@work.example: Your licence expires today', admin])
  at('2031-04-02T12:00:00Z')
  expect(await mailsOf()).toEqual([])
})

it('a worker that was away sends what is due, once, and nothing of long ago', async () => {
  await licensed('late', '2032-03-31')
  await licensed('gone', '2032-03-01')
  at('2032-04-03T12:00:00Z')
  expect(await mailsOf()).toEqual([
    'late@work.example: Your licence expired on Wednesday, 31 March 2032',
    'north.admin@example.com: Licences that expire at north of medicine: 1',
  ])
  expect(await mailsOf()).toEqual([])
})

it('workers that look at once remind once', async () => {
  await licensed('many', '2033-03-31')
  at('2033-03-24T12:00:00Z')
  await Promise.all([remind(), remind(), remind()])
  const mails = await deliverMails(app)
  expect(mails.map(({ to }) => to).toSorted()).toEqual([
    'many@work.example',
    'north.admin@example.com',
  ])
})

it('who has left is left alone; who has no address is told of to the administrator', async () => {
  await licensed('left', '2034-03-31', { status: 'left' })
  await licensed('silent', '2034-03-31', { email: null })
  at('2034-03-24T12:00:00Z')
  await remind()
  const mails = await deliverMails(app)
  expect(mails.map(({ to }) => to)).toEqual(['north.admin@example.com'])
  expect(mails[0]?.text).toContain('silent Holder')
  expect(mails[0]?.text).not.toContain('left Holder')
})

it('a renewed licence is reminded of anew, in the language of who gets it', async () => {
  await licensed('maha', '2035-03-31')
  at('2035-03-24T12:00:00Z')
  await mailsOf()
  await app.sql.query("update organizations set locale = 'ar' where id = $1", [idOf('north')])
  await app.sql.query("update staff set license_expires_on = '2036-03-31' where id = $1", [
    idOf('maha'),
  ])
  at('2036-03-24T12:00:00Z')
  await remind()
  const mail = (await deliverMails(app)).find(({ to }) => to === 'maha@work.example')
  expect(mail?.subject).toContain('تنتهي صلاحية ترخيصك يوم')
  expect(mail?.html).toContain('dir="rtl"')
})
