import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, organizationOf, signInAs } from '../support/person.ts'

let browser: Browser
let root: BrowserContext
let desk: BrowserContext
let delta: string

beforeAll(async () => {
  browser = await openBrowser()
  ;[root, desk] = await Promise.all([browser.newContext(), browser.newContext()])
  await signInAs(root.request, 'sysadmin')
  await signInAs(desk.request, 'delta.reception')
  delta = await organizationOf(root.request, 'delta.admin')
})

afterAll(async () => browser.close())

const visit = async (path: string, options = {}): Promise<Page> => {
  const { page } = await visitAs(browser, 'delta.reception', { locale: 'en-GB', ...options })
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return page
}

/** A word that only the rows of one test have. */
const newTag = (): string => `K${Date.now()}${Math.trunc(Math.random() * 1000)}`

/** A doctor whose every time is free. */
async function hire(lastName: string): Promise<string> {
  const { doc } = await ask(root.request, 'POST', '/staff', {
    firstName: 'Huda',
    lastName,
    organization: delta,
    employeeId: lastName,
    staffType: 'physician',
  })
  return doc.id
}

const register = async (firstName: string, lastName: string, more = {}): Promise<string> =>
  (await ask(desk.request, 'POST', '/patients', { firstName, lastName, ...more })).doc.id

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The first free time of a doctor on a day, and the one after it. */
async function freeOn(doctor: string, date: string): Promise<{ startsAt: string }[]> {
  const { slots } = await ask(
    desk.request,
    'GET',
    `/appointments/availability?doctor=${doctor}&date=${date}`,
  )
  return slots
}

const bookedWith = async (doctor: string): Promise<any[]> =>
  (
    await ask(
      desk.request,
      'GET',
      `/appointments?where[doctor][equals]=${doctor}&depth=0&sort=startsAt`,
    )
  ).docs

/** Counts clicks, submits and shortcuts; typing is free. */
function counter() {
  const seen = { actions: 0 }
  return {
    seen,
    act: async (doing: Promise<unknown>): Promise<void> => {
      seen.actions += 1
      await doing
    },
  }
}

async function isSound(page: Page): Promise<void> {
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  await page.evaluate(axe.source)
  const found = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  )
  const grave = found.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  )
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

describe('a receptionist', () => {
  it('books a known patient for the first free time of a doctor in five actions from the board', async () => {
    const tag = newTag()
    const [doctor, patient] = await Promise.all([hire(tag), register('Karima', tag)])
    const page = await visit('/reception')
    const { act, seen } = counter()
    await act(page.getByRole('link', { name: 'New appointment' }).first().click())
    await page.getByRole('combobox', { name: 'Find the patient' }).fill(`Karima ${tag}`)
    await act(page.getByRole('option', { name: new RegExp(tag) }).click())
    await page.getByRole('searchbox', { name: 'Name or specialization' }).fill(tag)
    await act(page.getByRole('button', { name: new RegExp(`First free: Huda ${tag}`) }).click())
    await act(page.getByRole('button', { name: 'Book appointment' }).click())
    await page.getByText(`Booked: Karima ${tag}`).waitFor()
    await page.waitForURL(/\/reception/)
    expect(seen.actions).toBeLessThanOrEqual(5)
    expect(await bookedWith(doctor)).toMatchObject([{ patient, status: 'pending', cost: 400 }])
    await page.context().close()
  })

  it('registers and books a caller in eight actions, warned of who may be the same', async () => {
    const tag = newTag()
    const phone = `010${String(Date.now()).slice(-8)}`
    const [doctor] = await Promise.all([hire(tag), register('Salwa', tag, { phone })])
    const page = await visit('/reception')
    const { act, seen } = counter()
    await act(page.getByRole('link', { name: 'New appointment' }).first().click())
    await act(page.getByRole('button', { name: 'New patient' }).click())
    await page.keyboard.type('Salma')
    await act(page.getByLabel('Last name').click())
    await page.keyboard.type(tag)
    await act(page.getByLabel('Phone').click())
    await page.keyboard.type(phone)
    await act(page.getByLabel('Birth date').click())
    await page.keyboard.type('1984-05-31')
    await page.getByText('Perhaps already registered').waitFor()
    await page.getByRole('button', { name: new RegExp(`It is this one: Salwa ${tag}`) }).waitFor()
    await page.getByRole('searchbox', { name: 'Name or specialization' }).fill(tag)
    await act(page.getByRole('button', { name: new RegExp(`First free: Huda ${tag}`) }).click())
    await act(page.getByRole('button', { name: 'Book appointment' }).click())
    await page.getByText(`Booked: Salma ${tag}`).waitFor()
    expect(seen.actions).toBeLessThanOrEqual(8)
    const [made] = await bookedWith(doctor)
    expect(made.patientName).toBe(`Salma ${tag}`)
    await page.context().close()
  })

  it('is told who is free next when a time is taken, keeps the new patient, and overbooks only on purpose', async () => {
    const tag = newTag()
    const [doctor, patient] = await Promise.all([hire(tag), register('Amal', tag)])
    const date = inDays(3)
    const [first, second] = await freeOn(doctor, date)
    await ask(desk.request, 'POST', '/appointments', { doctor, patient, startsAt: first?.startsAt })
    const page = await visit(
      `/appointments/create?doctor=${doctor}&date=${date}&time=${first?.startsAt}&next=/appointments`,
    )
    await page.getByLabel('Cost').fill('-5')
    await page.getByRole('button', { name: 'New patient' }).click()
    await page.getByLabel('First name').fill('Nadia')
    await page.getByLabel('Last name').fill(tag)
    await page.getByRole('button', { name: 'Book appointment' }).click()
    await page.getByText(`Nadia ${tag}`, { exact: false }).first().waitFor()
    await page.getByText(/is registered and chosen below/).waitFor()
    await page.getByLabel('Cost').fill('')
    await page.getByRole('button', { name: 'Book appointment' }).click()
    await page.getByText(`This time is taken: Huda ${tag} already has an appointment.`).waitFor()
    await page.getByRole('button', { name: new RegExp(`Take this time: Huda ${tag}`) }).waitFor()
    expect(await bookedWith(doctor)).toHaveLength(1)
    await page.getByLabel(/^Book anyway/).check()
    await page.getByRole('button', { name: 'Book appointment' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/appointments')
    const both = (await bookedWith(doctor)).toSorted((a, b) => a.overbooked - b.overbooked)
    expect(both.map(({ overbooked, startsAt }) => [overbooked, startsAt])).toEqual([
      [false, first?.startsAt],
      [true, first?.startsAt],
    ])
    const { totalDocs } = await ask(
      desk.request,
      'GET',
      `/patients?where[lastName][equals]=${tag}&where[firstName][equals]=Nadia`,
    )
    expect(totalDocs).toBe(1)

    await page.goto(siteUrl(`/appointments/${both[1].id}/edit?next=/appointments`), {
      waitUntil: 'networkidle',
    })
    await page.locator(`input[name=slot][value="${second?.startsAt}"]`).check({ force: true })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(`Changed: Nadia ${tag}`).waitFor()
    expect((await bookedWith(doctor))[1]).toMatchObject({
      overbooked: false,
      startsAt: second?.startsAt,
    })

    await page.goto(siteUrl(`/appointments?from=${date}&to=${date}&q=Nadia+${tag}`))
    await page.getByText('1–1 of 1').waitFor()
    await page.goto(siteUrl(`/appointments?to=${inDays(2)}&q=Nadia+${tag}`))
    await page.getByText('No appointment matches these filters.').waitFor()
    await page.context().close()
  })

  it('books by keyboard alone in Arabic at 360 pixels', async () => {
    const tag = newTag()
    const [doctor] = await Promise.all([hire(tag), register('Karima', tag)])
    const page = await visit('/appointments/create?next=/appointments', {
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    await isSound(page)
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        const focused = await page.evaluate(() => {
          const { activeElement } = document
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
        })
        if (name.test(focused)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Nothing called ${name} takes the focus.`)
    }
    await page.keyboard.type(`Karima ${tag}`)
    await page.getByRole('option', { name: new RegExp(tag) }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'مريض آخر' }).waitFor()
    await tabTo(/الاسم أو التخصص/)
    await page.keyboard.type(tag)
    await tabTo(new RegExp(`أقرب موعد: Huda ${tag}`))
    await page.keyboard.press('Enter')
    await page.locator('input[name=slot]:checked').waitFor({ state: 'attached' })
    await isSound(page)
    await tabTo(/^احجز الموعد$/)
    await page.keyboard.press('Enter')
    await page
      .getByText(/تم الحجز/)
      .first()
      .waitFor()
    expect(await bookedWith(doctor)).toHaveLength(1)
    await page.waitForURL(({ pathname }) => pathname === '/appointments')
    await page.getByRole('link', { name: 'موعد جديد' }).waitFor()
    await isSound(page)
    await page.context().close()
  })

  it('books without JavaScript for a patient and a doctor who are given', async () => {
    const tag = newTag()
    const [doctor, patient] = await Promise.all([hire(tag), register('Karima', tag)])
    const date = inDays(4)
    const [first, second] = await freeOn(doctor, date)
    const page = await visit(
      `/appointments/create?patient=${patient}&doctor=${doctor}&date=${date}&next=https://elsewhere.example/`,
      { javaScriptEnabled: false },
    )
    await page.getByRole('button', { name: 'Book appointment' }).click()
    await page.getByText('Choose a time.').first().waitFor()
    await page.locator(`input[name=slot][value="${second?.startsAt}"]`).check({ force: true })
    await page.getByRole('button', { name: 'Book appointment' }).click()
    await page.waitForURL(siteUrl('/reception'))
    expect(await bookedWith(doctor)).toMatchObject([{ patient, startsAt: second?.startsAt }])
    expect(first?.startsAt).not.toBe(second?.startsAt)
    await page.context().close()
  })
})
