import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'

import { demoPassword } from '../../src/services/demo/logins.ts'
import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, newAddress, organizationOf, signInAs, strongPassword } from '../support/person.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser.close())

async function openPanel(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(siteUrl('/admin'))
  await page.waitForURL('**/admin/login**')
  return page
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Username or e-mail').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

describe('in the admin panel', () => {
  it('an administrator signs in and sees the hospitals', async () => {
    const page = await openPanel()
    await signIn(page, 'sysadmin', demoPassword)
    await page.waitForURL((url) => url.pathname === '/admin')
    await page.goto(siteUrl('/admin/collections/organizations'))
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(4)
    await page.context().close()
  })

  it('a visitor with a wrong password stays outside and keeps what was typed', async () => {
    const page = await openPanel()
    await signIn(page, 'sysadmin', 'not-the-password')
    await page.getByText('is wrong').waitFor()
    expect(await page.getByLabel('Username or e-mail').inputValue()).toBe('sysadmin')
    expect(new URL(page.url()).pathname).toBe('/admin/login')
    await page.context().close()
  })

  it.each(['en-GB', 'ar-EG'])('a visitor with a screen reader can sign in (%s)', async (locale) => {
    const context = await browser.newContext({ locale, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(siteUrl('/admin/login'))
    await page.getByRole('textbox').first().waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
    await context.close()
  })

  it('a hospital administrator who chose to see the trust sees its hospitals, not the clinic outside', async () => {
    const { context, page } = await visitAs(browser, 'pearl.admin', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin/collections/organizations'))
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.locator('table tbody tr').count()).toBe(1)
    const { user } = await (await page.request.get(siteUrl('/api/users/me'))).json()
    await page.request.patch(siteUrl(`/api/users/${user.id}`), {
      data: { viewScope: 'trust' },
      headers: { origin: new URL(siteUrl()).origin },
    })
    await page.reload()
    await page.locator('table tbody tr').nth(2).waitFor()
    expect(await page.locator('table tbody tr').count()).toBe(3)
    await context.close()
  })
})

describe('on the front page', () => {
  const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', ...options })
    const page = await context.newPage()
    await page.goto(siteUrl('/dashboard/'))
    await page.waitForURL((url) => url.pathname === '/login')
    return page
  }

  const send = async (page: Page, identifier: string, password: string): Promise<void> => {
    await page.getByLabel('Username or e-mail').fill(identifier)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  it('a doctor signs in, is where they wanted to be, and leaves for good', async () => {
    const page = await open()
    await send(page, 'delta.doctor', demoPassword)
    await page.waitForURL((url) => url.pathname === '/dashboard')
    const cookies = await page.context().cookies()
    const session = cookies.find(({ name }) => name === 'polyclinic-token')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

    await page.goto(siteUrl('/users/logout/'))
    await page.locator('main form [type=submit]').click()
    await page.waitForURL((url) => url.pathname === '/login')
    const replayed = await fetch(siteUrl('/api/users/me'), {
      headers: { cookie: `polyclinic-token=${session?.value}` },
    })
    expect((await replayed.json()).user).toBeNull()
    await page.context().close()
  })

  it('a person signs in without JavaScript, and reads the same words for every wrong password', async () => {
    const page = await open({ javaScriptEnabled: false })
    const words = 'The username, e-mail or password is wrong.'
    await send(page, 'nobody-has-this-name', 'not-the-password')
    await page.getByText(words).waitFor()
    await send(page, 'delta.reception', 'not-the-password')
    await page.getByText(words).waitFor()
    expect(await page.getByLabel('Username or e-mail').inputValue()).toBe('delta.reception')
    await send(page, 'delta.reception', demoPassword)
    await page.waitForURL((url) => url.pathname === '/dashboard')
    await page.context().close()
  })

  it('a locked person reads for how many minutes, even with the right password', async () => {
    const root = await browser.newContext()
    await signInAs(root.request, 'sysadmin')
    const organization = await organizationOf(root.request, 'pearl.admin')
    const setTries = (maxLoginAttempts: number) =>
      ask(root.request, 'PATCH', `/organizations/${organization}`, { maxLoginAttempts })
    await setTries(3)
    const email = newAddress('sami')
    const names = { firstName: 'Sami', lastName: 'Nour', role: 'nurse', language: 'en' }
    const person = { email, organization, password: strongPassword, ...names }
    await ask(root.request, 'POST', '/users', person)
    const page = await open()
    for (let tries = 0; tries < 3; tries += 1) {
      const data = { email, password: 'not-the-password' }
      const refused = await page.context().request.post(siteUrl('/api/users/login'), { data })
      expect(refused.status()).toBe(401)
    }
    await send(page, email, strongPassword)
    const told = await page.getByRole('alert').getByText('Too many').textContent()
    expect(told).toContain('Try again in 15 min.')
    await setTries(15)
    await root.close()
    await page.context().close()
  })
})
