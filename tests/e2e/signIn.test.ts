import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'

import { demoPassword } from '../../src/services/demo/logins.ts'
import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'

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
