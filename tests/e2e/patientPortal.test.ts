import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { mailedCode } from '../support/mailbox.ts'
import { ask, newAddress, signInAs } from '../support/person.ts'

let browser: Browser
let reception: BrowserContext
let doctor: BrowserContext
let doctorRecord: { id: string; name: string }
let mona: Patient
let other: Patient

interface Patient {
  id: string
  user: string
  username: string
  phone: string
  email: string
  /** A visit that is over, with its records, and one to come. */
  past: string
  ahead: string
}

/** The free times of the doctor some days ahead; each is used once. */
const free: string[] = []

const takeTime = (): string => {
  const time = free.shift()
  if (!time) throw new Error('The doctor of the demo has no free time left.')
  return time
}

const book = async (patient: string): Promise<string> => {
  const { doc } = await ask(reception.request, 'POST', '/appointments', {
    patient,
    doctor: doctorRecord.id,
    startsAt: takeTime(),
  })
  return doc.id
}

let made = 0

/** A patient of Delta Star with a login, a completed visit and one to come. */
async function register(firstName: string): Promise<Patient> {
  const number = `${Date.now()}`.slice(-6) + String((made += 1))
  const username = `${firstName.toLowerCase()} ${number}`
  const email = newAddress(firstName.toLowerCase())
  const phone = `+20109${number}`
  const { doc } = await ask(reception.request, 'POST', '/patients', {
    firstName,
    lastName: `Zaki ${number}`,
    phone,
    email,
    account: { username },
  })
  const past = await book(doc.id)
  const ahead = await book(doc.id)
  await ask(doctor.request, 'PUT', `/appointments/${past}/records`, {
    diagnosis: `Diagnosis of ${firstName}`,
    prescription: 'CPAP 8 cmH2O, every night',
    complete: true,
  })
  const found = await ask(reception.request, 'GET', `/patients/${doc.id}`)
  return { id: doc.id, user: found.user, username, phone, email, past, ahead }
}

beforeAll(async () => {
  browser = await openBrowser()
  reception = await browser.newContext()
  doctor = await browser.newContext()
  await signInAs(reception.request, 'delta.reception')
  await signInAs(doctor.request, 'delta.doctor')
  const me = await ask(doctor.request, 'GET', '/staff?limit=1')
  const { docs } = await ask(reception.request, 'GET', '/doctors')
  doctorRecord = docs.find(({ id }: any) => id === me.docs[0].id)
  for (let days = 5; free.length < 12; days += 1) {
    const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const path = `/appointments/availability?doctor=${doctorRecord.id}&date=${date}`
    const { slots } = await ask(reception.request, 'GET', path)
    free.push(...slots.slice(-6).map(({ startsAt }: any) => startsAt))
  }
  mona = await register('Mona')
  other = await register('Omar')
}, 60_000)

afterAll(async () => browser.close())

const phone = { viewport: { width: 360, height: 780 }, locale: 'en-GB' }

/** Counts what a person does: clicks, choices and submits; typing is free. */
const countActions = () => {
  let actions = 0
  return {
    act: async (doing: Promise<unknown>): Promise<void> => {
      actions += 1
      await doing
    },
    done: () => actions,
  }
}

const codes = new Map<string, string>()

/** The code that was mailed since the last one was asked for here. */
async function newCode(email: string): Promise<string> {
  for (;;) {
    const code = await mailedCode(email)
    if (code === codes.get(email)) continue
    codes.set(email, code)
    return code
  }
}

const sessions = new Map<Patient, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A patient in a browser of their own; codes are few, so that all of these share one session. */
async function enter(
  patient: Patient,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const known = sessions.get(patient)
  const context = await browser.newContext({
    ...phone,
    ...options,
    ...(known && { storageState: known }),
  })
  if (!known) {
    const { email, phone: number, username } = patient
    const sent = { phone: number, username, organization: 'delta-star' }
    const { challenge } = await ask(context.request, 'POST', '/users/patient-login', sent)
    const code = await newCode(email)
    await ask(context.request, 'POST', '/users/patient-login/verify', { challenge, code })
    sessions.set(patient, await context.storageState())
  }
  return context.newPage()
}

const open = (page: Page, path: string) => page.goto(siteUrl(path), { waitUntil: 'networkidle' })

describe('a patient on a phone', () => {
  it('signs in with phone and code in three actions, and sees the next appointment first', async () => {
    const page = await (await browser.newContext(phone)).newPage()
    const { act, done } = countActions()
    await open(page, '/')
    await act(page.getByRole('link', { name: 'I am a patient' }).click())
    await page.getByLabel('Hospital or clinic').fill('delta-star')
    await page.getByLabel('Phone').fill(mona.phone.replace('+2', ''))
    await page.getByLabel('Username').fill(mona.username)
    await act(page.getByRole('button', { name: 'Sign in' }).click())
    await page.getByRole('heading', { name: 'Your code' }).waitFor()
    await page.getByLabel('Code').fill(await newCode(mona.email))
    await act(page.getByRole('button', { name: 'Sign in' }).click())
    await page.waitForURL(siteUrl('/portal'))
    expect(done()).toBe(3)
    // Who has chosen no language reads that of the hospital.
    const next = page.getByRole('region', { name: 'موعدك القادم' })
    await next.getByText(doctorRecord.name).waitFor()
    await next.getByText('قيد الانتظار').waitFor()
    await page.locator('.pc-top').getByText('Delta Star Hospital').waitFor()

    await page.locator('summary', { hasText: 'قائمة الحساب' }).click()
    await page.getByRole('button', { name: 'تسجيل الخروج' }).click()
    await page.waitForURL(siteUrl('/portal/login?organization=delta-star'))
    await open(page, '/portal')
    expect(new URL(page.url()).pathname).toBe('/portal/login')
    await page.context().close()
  })

  it('sees and prints diagnosis and prescription in three actions', async () => {
    const page = await enter(mona)
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await open(page, '/portal')
    const { act, done } = countActions()
    await act(page.getByRole('link', { name: /Completed/ }).click())
    await page.getByText('Diagnosis of Mona').waitFor()
    await act(page.getByRole('link', { name: 'Print everything' }).click())
    await page.getByRole('heading', { name: 'Visit summary' }).waitFor()
    await act(page.getByRole('button', { name: 'Print' }).click())
    expect(done()).toBe(3)
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
    await page.emulateMedia({ media: 'print' })
    for (const text of ['Diagnosis of Mona', 'CPAP 8 cmH2O, every night', 'Delta Star Hospital'])
      expect(await page.getByText(text).first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    await page.context().close()
  })

  it('asks for an appointment and cancels it, in Arabic', async () => {
    const page = await enter(mona, { locale: 'ar-EG' })
    await open(page, '/portal/book?next=/portal%3Fasked%3D1')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const time = takeTime()
    await open(page, `/portal/book?doctor=${doctorRecord.id}&date=${time.slice(0, 10)}`)
    await page.getByRole('button', { name: 'إرسال الطلب' }).click()
    await page.getByRole('alert').getByText('الوقت: مطلوب.').waitFor()
    await page.locator(`input[value="${time}"]`).check({ force: true })
    await page.getByLabel('السبب (اختياري)').fill('متابعة')
    await page.getByRole('button', { name: 'إرسال الطلب' }).click()
    await page.getByText('أُرسل طلبك. سيؤكده الاستقبال.').waitFor()
    const asked = await ask(page.request, 'GET', '/appointments?sort=-createdAt&limit=1')
    expect(asked.docs[0]).toMatchObject({ startsAt: time, status: 'pending', source: 'patient' })

    await open(page, `/portal/appointments/${asked.docs[0].id}`)
    await page.locator('summary', { hasText: 'إلغاء هذا الموعد' }).click()
    await page.getByLabel('السبب (اختياري)').fill('سفر')
    await page.getByRole('button', { name: 'نعم، ألغه' }).click()
    await page.locator('.pc-chip', { hasText: 'ملغى' }).waitFor()
    const after = await ask(page.request, 'GET', `/appointments/${asked.docs[0].id}`)
    expect(after).toMatchObject({ status: 'canceled', cancelReason: 'سفر' })
    await page.context().close()
  })

  it('asks for an appointment without JavaScript too', async () => {
    const page = await enter(other, { javaScriptEnabled: false })
    await page.goto(siteUrl('/portal/book'))
    await page.getByRole('link', { name: new RegExp(doctorRecord.name) }).click()
    await page.locator('.pc-day-strip a').nth(4).click()
    if ((await page.locator('[name=startsAt]').count()) === 0)
      await page.getByRole('link', { name: /Next free time/ }).click()
    await page.locator('[name=startsAt]').last().check({ force: true })
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByText('Your request was sent.').waitFor()
    const asked = await ask(page.request, 'GET', '/appointments?sort=-createdAt&limit=1')
    expect(asked.docs[0]).toMatchObject({ status: 'pending', source: 'patient' })
    await page.context().close()
  })

  it('sees who opened the record, by name and role', async () => {
    await ask(doctor.request, 'GET', `/patients/${mona.id}`)
    const page = await enter(mona)
    const entries = page.getByRole('listitem').filter({ hasText: 'Opened your record' })
    // What was opened is written down within a second; others may have opened it before.
    do await open(page, '/portal/activity')
    while ((await entries.filter({ hasText: 'Doctor' }).count()) === 0)
    expect(await entries.first().textContent()).toContain('Doctor')
    await page.context().close()
  })

  it('finds nothing of another patient, by new addresses and by old ones', async () => {
    const page = await enter(mona)
    const status = async (path: string): Promise<number> =>
      (await page.request.get(siteUrl(path))).status()
    const ended = async (path: string): Promise<string> =>
      new URL((await page.request.get(siteUrl(path))).url()).pathname
    for (const path of [
      `/portal/appointments/${other.past}`,
      `/portal/appointments/${other.past}/print/summary`,
      `/patient/patient-profile/${other.user}/`,
      `/patient/appointment-details/${other.past}/${other.user}/`,
      `/patient/appointment-details/${other.past}/${mona.user}/`,
      '/patient/patient-profile/42/',
      '/patient/appointment-details/7/42/',
    ])
      expect([path, await status(path)]).toEqual([path, 404])
    for (const path of [
      `/patient/appointment-details/${mona.past}/${other.user}/`,
      `/patient/add-diagnosis/${mona.past}/`,
      '/patients',
      '/reception/dashboard/',
      '/staff',
    ])
      expect([path, await status(path)]).toEqual([path, 403])
    expect(await ended(`/patient/patient-profile/${mona.user}/`)).toBe('/portal')
    expect(await ended(`/patient/appointment-details/${mona.past}/${mona.user}/`)).toBe(
      `/portal/appointments/${mona.past}`,
    )
    expect(await ended('/dashboard/')).toBe('/portal')
    await open(page, '/patient/patient-profile/42/')
    await page.getByText('This address comes from the system that was used before.').waitFor()
    await page.context().close()
  })

  it.each([
    ['en-GB', 360, 'light', ['', '/appointments/:past', '/book?doctor=:doctor', '/activity']],
    ['ar-EG', 360, 'dark', ['', '/appointments/:ahead?cancel=1', '/book', '/records']],
  ] as const)('reads the pages with every aid (%s, %i px, %s)', async (...look) => {
    const [locale, width, scheme, paths] = look
    const page = await enter(mona, {
      bypassCSP: true,
      colorScheme: scheme,
      locale,
      viewport: { width, height: 780 },
    })
    const found: string[] = []
    for (const each of paths) {
      const path = each
        .replace(':past', mona.past)
        .replace(':ahead', mona.ahead)
        .replace(':doctor', doctorRecord.id)
      await page.goto(siteUrl(`/portal${path}`))
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) found.push(`${path} is ${wide} pixels wide`)
    }
    expect(found).toEqual([])
    await page.context().close()
  })
})

describe('somebody who works at the hospital', () => {
  it('is led from patients’ addresses to their own pages of the same things', async () => {
    const { context } = await visitAs(browser, 'delta.reception')
    const get = async (path: string) => {
      const answer = await context.request.get(siteUrl(path))
      return [answer.status(), new URL(answer.url()).pathname]
    }
    expect(await get('/portal')).toEqual([200, '/dashboard'])
    expect(await get(`/patient/patient-profile/${mona.user}/`)).toEqual([
      200,
      `/patients/${mona.id}`,
    ])
    expect(await get(`/patient/appointment-details/${mona.past}/${mona.user}/`)).toEqual([
      200,
      `/appointments/${mona.past}`,
    ])
    expect((await get(`/patient/appointment-details/${mona.past}/${other.user}/`))[0]).toBe(403)
    expect((await get('/patients/42/'))[0]).toBe(404)
    await context.close()
    const stranger = await visitAs(browser, 'andino.reception')
    for (const path of [
      `/patient/patient-profile/${mona.user}/`,
      `/patient/appointment-details/${mona.past}/${mona.user}/`,
    ])
      expect((await stranger.context.request.get(siteUrl(path))).status()).toBe(404)
    await stranger.context.close()
  })
})
