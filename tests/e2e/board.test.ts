import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, signInAs } from '../support/person.ts'

let browser: Browser
let desk: BrowserContext
let doctor: string

beforeAll(async () => {
  browser = await openBrowser()
  desk = await browser.newContext()
  await signInAs(desk.request, 'delta.reception')
  const nabil = await browser.newContext()
  await signInAs(nabil.request, 'delta.doctor')
  const { docs } = await ask(nabil.request, 'GET', '/staff?limit=1&depth=0')
  doctor = docs[0].id
  await nabil.close()
})

afterAll(async () => browser.close())

const visit = async (username: string, path: string, options = {}): Promise<Page> => {
  const { page } = await visitAs(browser, username, { locale: 'en-GB', ...options })
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return page
}

/** A word that only the rows of one test have. */
const newTag = (): string => `B${Date.now()}${Math.trunc(Math.random() * 1000)}`

/** Somebody who comes to the doctor in so many minutes. */
async function book(firstName: string, lastName: string, inMinutes: number, more = {}) {
  const { doc: patient } = await ask(desk.request, 'POST', '/patients', {
    firstName,
    lastName,
    gender: 'female',
    birthDate: '1990-05-01',
  })
  const startsAt = new Date(Date.now() + inMinutes * 60_000)
  const { doc } = await ask(desk.request, 'POST', '/appointments', {
    patient: patient.id,
    doctor,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 60_000).toISOString(),
    overbooked: true,
    cost: 200,
    ...more,
  })
  return { id: doc.id, revision: doc.revision, patient: patient.id }
}

const statusOf = async (id: string): Promise<string> =>
  (await ask(desk.request, 'GET', `/appointments/${id}?depth=0`)).status

const rowOf = (page: Page, name: string): Locator => page.getByRole('row', { name })
const chipOf = (page: Page, name: string, status: string): Locator =>
  rowOf(page, name).locator(`.pc-chip[data-value=${status}]`)
const figure = async (page: Page, name: string): Promise<string | null> =>
  page.locator(`[data-figure=${name}] dd`).textContent()

/** Whether the page is still the one that was marked: a page load would have taken the mark away. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window)

describe('a receptionist', () => {
  it('checks in who arrives in two actions without a page load, and takes it back', async () => {
    const tag = newTag()
    const { id } = await book('Salma', tag, 1)
    const page = await visit('delta.reception', '/dashboard')
    let actions = 0
    const act = async (doing: Promise<unknown>): Promise<void> => {
      actions += 1
      await doing
    }
    await act(page.getByRole('link', { name: 'Reception', exact: true }).first().click())
    await mark(page)
    await chipOf(page, tag, 'pending').waitFor()
    const waiting = Number(await figure(page, 'waiting'))
    await act(page.getByRole('button', { name: `Check in: Salma ${tag}` }).click())
    await chipOf(page, tag, 'checked_in').waitFor()
    expect(actions).toBe(2)
    await page.getByRole('status').getByText(`Salma ${tag}: Checked in`).waitFor()
    expect(await statusOf(id)).toBe('checked_in')
    expect(Number(await figure(page, 'waiting'))).toBe(waiting + 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('status').getByText(`Salma ${tag}: Taken back`).waitFor()
    await chipOf(page, tag, 'pending').waitFor()
    expect(await statusOf(id)).toBe('pending')
    expect(await isMarked(page)).toBe(true)
    await page.context().close()
  })

  it('cancels with a reason from the menu, and completes what was checked in: the revenue grows', async () => {
    const tag = newTag()
    const leaving = await book('Hind', tag, 1)
    const coming = await book('Dalia', tag, 1)
    const page = await visit('delta.reception', `/reception?q=${tag}`)
    await page.getByRole('button', { name: `More steps: Hind ${tag}` }).click()
    await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
    await page.getByRole('dialog').getByLabel('Reason (optional)').fill('Called in sick')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel appointment' }).click()
    await page.getByRole('status').getByText(`Hind ${tag}: Canceled`).waitFor()
    await chipOf(page, 'Hind', 'canceled').waitFor()
    const canceled = await ask(desk.request, 'GET', `/appointments/${leaving.id}?depth=0`)
    expect([canceled.status, canceled.cancelReason]).toEqual(['canceled', 'Called in sick'])
    const money = (text: string | null) => Number(text?.replace(/[^\d]/g, ''))
    const before = money(await figure(page, 'revenue'))
    // The next step comes to stand where this one was; the second click does not take it as well.
    await page.getByRole('button', { name: `Check in: Dalia ${tag}` }).dblclick()
    await chipOf(page, 'Dalia', 'checked_in').waitFor()
    const complete = page.getByRole('button', { name: `Complete: Dalia ${tag}` })
    await complete.click({ trial: true })
    expect(await statusOf(coming.id)).toBe('checked_in')
    await complete.click()
    await page.getByRole('status').getByText(`Dalia ${tag}: Completed`).waitFor()
    await chipOf(page, 'Dalia', 'completed').waitFor()
    await complete.waitFor({ state: 'detached' })
    expect(await statusOf(coming.id)).toBe('completed')
    expect(money(await figure(page, 'revenue'))).toBe(before + 200)
    await page.context().close()
  })

  it('sees what somebody else does within five seconds, and nothing moves under the hands', async () => {
    const tag = newTag()
    const { id } = await book('Aya', tag, 1)
    const page = await visit('delta.reception', `/reception?q=${tag}`)
    await chipOf(page, 'Aya', 'pending').waitFor()
    const search = page.getByRole('searchbox', { name: 'Name or file number' })
    await search.focus()
    await mark(page)
    const { page: other } = await visitAs(browser, 'delta.doctor', { locale: 'en-GB' })
    await ask(other.context().request, 'PATCH', `/appointments/${id}`, { status: 'checked_in' })
    await page.locator('tr[data-changed]').filter({ hasText: 'Aya' }).waitFor({ timeout: 5_000 })
    await chipOf(page, 'Aya', 'checked_in').waitFor({ timeout: 1_000 })
    await book('Basma', tag, 2)
    await rowOf(page, 'Basma').waitFor({ timeout: 5_000 })
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await isMarked(page)).toBe(true)
    await other.context().close()
    await page.context().close()
  })

  it('is told when somebody else was faster, and then sees what is true', async () => {
    const tag = newTag()
    const { id } = await book('Rim', tag, 1)
    const page = await visit('delta.reception', `/reception?q=${tag}`)
    await chipOf(page, 'Rim', 'pending').waitFor()
    await page.context().setOffline(true)
    await page.getByText('could not be updated since then').waitFor()
    await rowOf(page, 'Rim').waitFor()
    await page.getByRole('button', { name: `Check in: Rim ${tag}` }).click()
    await page.getByText('The server could not be reached. Nothing was changed').waitFor()
    await ask(desk.request, 'PATCH', `/appointments/${id}`, { status: 'no_show' })
    // The board is behind, and so is the revision that it sends.
    await page.route('**/api/dashboard/**', (route) => route.abort())
    await page.context().setOffline(false)
    await page.getByRole('button', { name: `Check in: Rim ${tag}` }).click()
    await page.getByText('Somebody else changed this appointment in the meantime').waitFor()
    expect(await statusOf(id)).toBe('no_show')
    await page.unroute('**/api/dashboard/**')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await chipOf(page, 'Rim', 'no_show').waitFor()
    await page.getByText('updates by itself').waitFor()
    await page.context().clearCookies({ name: 'polyclinic-token' })
    await page.getByRole('alert').getByText('Your session has ended').waitFor()
    await rowOf(page, 'Rim').waitFor()
    await page.context().close()
  })

  it('finds priority first, filters without a page load, and looks at another day', async () => {
    const tag = newTag()
    await book('Early', tag, 1)
    await book('Urgent', tag, 3, { isPrior: true })
    const page = await visit('delta.reception', '/reception')
    await mark(page)
    await page.getByRole('searchbox', { name: 'Name or file number' }).fill(tag)
    await page.waitForURL(`**/reception?q=${tag}`)
    const names = page.locator('tbody th')
    expect(await names.allTextContents()).toEqual([`Urgent ${tag}Priority`, `Early ${tag}`])
    await page.getByRole('link', { name: 'Canceled 0' }).click()
    await page.getByText('No appointment of this day matches.').waitFor()
    expect(new URL(page.url()).search).toBe(`?status=canceled&q=${tag}`)
    await page.getByRole('link', { name: 'Pending 2' }).click()
    expect(await names.count()).toBe(2)
    await page.getByRole('link', { name: 'Next day' }).click()
    await page.waitForURL(/date=\d{4}-\d\d-\d\d/)
    await page.getByRole('link', { name: 'Today' }).waitFor()
    await names.first().waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('q')).toBe(tag)
    await page.getByRole('link', { name: 'Today' }).click()
    await names.first().waitFor()
    expect(await names.count()).toBe(2)
    expect(await isMarked(page)).toBe(true)
    await page.context().close()
  })

  it('reads the board in Arabic on a phone', async () => {
    const tag = newTag()
    await book('Nour', tag, 1)
    const page = await visit('delta.reception', `/reception?q=${tag}`, {
      bypassCSP: true,
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    await page.getByRole('heading', { level: 1, name: 'الاستقبال' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('button', { name: `تسجيل الحضور: Nour ${tag}` }).click()
    await chipOf(page, 'Nour', 'checked_in').getByText('حضر').waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    await page.context().close()
  })
})

describe('a doctor', () => {
  it('calls who waits first, and reads the revenue of completed visits', async () => {
    const tag = newTag()
    const waiting = await book('Waits', tag, 3, { isPrior: true })
    await ask(desk.request, 'PATCH', `/appointments/${waiting.id}`, { status: 'checked_in' })
    const page = await visit('delta.doctor', '/doctor')
    await page.getByRole('link', { name: 'Call next' }).click()
    await page.waitForURL(/\/appointments\/[^/]+\?next=%2Fdoctor$/)
    const called = new URL(page.url()).pathname.split('/').at(-1)
    expect(await statusOf(called ?? '')).toBe('checked_in')
    await ask(desk.request, 'PATCH', `/appointments/${waiting.id}`, { status: 'completed' })
    await page.goto(siteUrl('/doctor/finance'))
    await page.getByRole('link', { name: 'This month' }).click()
    await page.waitForURL(/from=/)
    await page.getByRole('img', { name: 'Revenue by day' }).waitFor()
    expect(await page.locator('.pc-figures dd').count()).toBe(3)
    await page.goto(siteUrl('/doctor/finance?from=2020-01-01&to=2026-01-01'))
    await page.getByRole('alert').getByText('Choose at most 366 days').waitFor()
    await page.context().close()
  })
})

describe('who does not work with appointments', () => {
  it('sees the board without buttons and money as a nurse, and changes nothing', async () => {
    const tag = newTag()
    const { id } = await book('Lina', tag, 1)
    const page = await visit('delta.nurse', `/reception?q=${tag}`)
    await chipOf(page, 'Lina', 'pending').waitFor()
    expect(await page.getByRole('table').getByRole('button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'New appointment' }).count()).toBe(0)
    expect(await page.locator('[data-figure=revenue]').count()).toBe(0)
    await expect(
      ask(page.context().request, 'PATCH', `/appointments/${id}`, { status: 'checked_in' }),
    ).rejects.toThrow('403')
    expect((await page.goto(siteUrl('/doctor/finance')))?.status()).toBe(403)
    await page.context().close()
  })

  it('chooses an organization first when working for all of them, and is shown out as a patient', async () => {
    const page = await visit('auditor', '/reception')
    await page.getByText('Choose the organization whose day you want to see.').waitFor()
    await page.getByLabel('Organization').selectOption({ label: 'Delta Star Hospital' })
    await page.getByRole('button', { name: 'Show' }).click()
    await page.locator('[data-figure=total]').waitFor()
    await page.context().close()
    const { context, page: own } = await visitAs(browser, 'delta.patient', { locale: 'en-GB' })
    expect((await own.goto(siteUrl('/reception')))?.status()).toBe(403)
    await context.close()
  })
})
