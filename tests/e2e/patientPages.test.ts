import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, organizationOf, signInAs } from '../support/person.ts'

let browser: Browser
let root: BrowserContext
let delta: string
let andino: string

beforeAll(async () => {
  browser = await openBrowser()
  root = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
  delta = await organizationOf(root.request, 'delta.admin')
  andino = await organizationOf(root.request, 'andino.admin')
})

afterAll(async () => browser.close())

const visit = async (username: string, path: string, options: object = {}): Promise<Page> => {
  const { page } = await visitAs(browser, username, { locale: 'en-GB', ...options })
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return page
}

/** A last name that only the rows of one test have; letters alone, so that it can be heard. */
const newName = (): string =>
  `Zz${[...String(Date.now())].map((digit) => 'bdfgklmnrs'[Number(digit)]).join('')}`

const register = async (more: object): Promise<{ id: string }> => {
  const { doc } = await ask(root.request, 'POST', '/patients', { organization: delta, ...more })
  return doc
}

/** How far the page is wider than the window, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('a receptionist', () => {
  it('registers a patient who may be here already: warned, led to the record, never stopped', async () => {
    const lastName = newName()
    const known = await register({ firstName: 'Mohamed', lastName, birthDate: '1980-05-31' })
    const page = await visit('delta.reception', '/patients?q=nobody+of+this+name')
    await page.getByText('Nobody matches.').waitFor()
    await page.getByRole('link', { name: 'Register patient' }).first().click()
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    await field('First name').fill('Mohammed')
    await field('Last name').fill(lastName)
    await field('Birth date').fill('31/05/1980')
    await page.getByText('This patient may be registered already').waitFor()
    const link = page.getByRole('link', { name: `Mohamed ${lastName}` })
    expect(await link.getAttribute('href')).toBe(`/patients/${known.id}`)
    await page.getByText('similar name, same birth date').first().waitFor()
    await field('Phone').fill('123')
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await page.locator('main [role=alert]').waitFor()
    expect(await field('Phone').getAttribute('aria-invalid')).toBe('true')
    expect(await field('Last name').inputValue()).toBe(lastName)
    await field('Phone').fill('')
    await field('Programme').fill('Sleep')
    await field('Username').fill(`m ${lastName}`)
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await page.getByText('Registered.').waitFor()
    await page.getByText('In no programme.').waitFor({ state: 'detached' })
    await page.getByText(`m ${lastName.toLowerCase()}`).waitFor()
    const { docs } = await ask(root.request, 'GET', `/patients?where[lastName][equals]=${lastName}`)
    expect(docs).toHaveLength(2)
    expect(docs.find(({ id }: any) => id !== known.id)).toMatchObject({
      birthDate: '1980-05-31',
      isActive: true,
    })
    await page.getByRole('link', { name: /Back/ }).click()
    await page.getByText('Nobody matches.').waitFor()
    await page.context().close()
  })

  it('finds somebody by the name in the other script, by keyboard, on a phone, in Arabic', async () => {
    const lastName = newName()
    const { id } = await register({ firstName: 'Khadija', lastName, program: 'Sleep' })
    const page = await visit('delta.reception', '/patients', {
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type(`خديجة ${lastName}`)
    const row = page.locator('tbody tr')
    await row.filter({ hasText: lastName }).waitFor()
    await page.waitForURL(/q=/)
    expect(await row.count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const name = row.getByRole('link').first()
    await name.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/patients/${id}`))
    await page.getByText('نظرة عامة').waitFor()
    expect(await page.locator('.pc-patient').textContent()).toContain(lastName)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('keeps search and month in the address, and changes only what nobody else changed', async () => {
    const lastName = newName()
    const { id } = await register({ firstName: 'Omar', lastName, program: 'Sleep' })
    const page = await visit('delta.reception', `/patients?q=${lastName}&month=1`)
    await page.getByText('1–1 of 1').waitFor()
    expect(await page.getByLabel('Programme month').inputValue()).toBe('1')
    await page.locator('[data-colour=blue]').waitFor()
    await page.getByRole('link', { name: `Edit: Omar ${lastName}` }).click()
    const city = page.getByRole('textbox', { name: 'City', exact: true })
    await city.fill('Tanta')
    await ask(root.request, 'PATCH', `/patients/${id}`, { city: 'Cairo' })
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody else changed this in the meantime.').waitFor()
    await page.getByText('Somebody else wrote here: Cairo').first().waitFor()
    expect(await city.inputValue()).toBe('Tanta')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByText('Tanta').waitFor()
    await page.context().close()
  })

  it('finds nothing at the address of another hospital’s patient', async () => {
    const { id } = await register({ firstName: 'Far', lastName: newName(), organization: andino })
    const page = await visit('delta.reception', `/patients/${id}`)
    const nothing = page.getByRole('heading', { name: 'Nothing is here' })
    await nothing.waitFor()
    await page.goto(siteUrl(`/patients/${id}/edit`), { waitUntil: 'networkidle' })
    expect(await nothing.count()).toBe(1)
    expect(await page.getByText('Far Zz').count()).toBe(0)
    await page.context().close()
  })
})

describe('people who only look', () => {
  it('see no button that would be refused', async () => {
    const { id } = await register({ firstName: 'Seen', lastName: newName(), program: 'Sleep' })
    const page = await visit('delta.staff', `/patients/${id}`)
    await page.getByRole('heading', { name: 'Next appointment' }).waitFor()
    for (const name of ['Edit', 'Book appointment', 'Activity'])
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Give a login' }).count()).toBe(0)
    await page.goto(siteUrl('/patients/create'))
    await page.getByText('Register', { exact: true }).waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'First name', exact: true }).count()).toBe(0)
    await page.context().close()
    const admin = await visit('delta.admin', `/patients/${id}/activity`)
    await admin
      .getByRole('row', { name: /Created/ })
      .first()
      .waitFor()
    await admin.context().close()
  })
})
