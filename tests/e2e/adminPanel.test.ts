import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'

import { demoPassword } from '../../src/services/demo/logins.ts'
import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser.close())

const groups = (page: Page): Promise<string[]> => page.locator('.nav-group__toggle').allInnerTexts()

const links = (page: Page): Promise<string[]> => page.locator('.nav__link').allInnerTexts()

/** What goes wrong in the browser while somebody uses the panel. */
function listen(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(siteUrl()).origin) {
      faults.push(`Asked another host: ${origin}`)
    }
  })
  return faults
}

describe('the admin panel', () => {
  it('shows a system administrator every section of the navigation', async () => {
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin'))
    await page.locator('.nav__link').first().waitFor({ state: 'attached' })
    expect(await groups(page)).toEqual([
      'People',
      'Organization',
      'Clinic',
      'Records',
      'Governance',
      'System',
    ])
    const all = await links(page)
    expect(all).toContain('Audit events')
    expect(all.filter((name) => /payload|token|preference|lock/i.test(name))).toEqual([])
    await context.close()
  })

  it('shows a department manager only what the role may read, without invitations and diagnoses', async () => {
    const { context, page } = await visitAs(browser, 'delta.manager', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin'))
    await page.locator('.nav__link').first().waitFor({ state: 'attached' })
    const all = await links(page)
    expect(all).toContain('Patients')
    expect(all).not.toContain('Invitations')
    expect(all).not.toContain('Diagnoses')
    expect(all).not.toContain('Messages')
    await page.goto(siteUrl('/admin/collections/patients'))
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.getByRole('link', { name: 'Create New' }).count()).toBe(0)
    await page.locator('table tbody a').first().click()
    await page.waitForURL(/patients\/[0-9a-f-]{36}/)
    await page.locator('#field-firstName').waitFor()
    expect(await page.locator('#action-save').count()).toBe(0)
    await context.close()
  })

  it('keeps the person’s organization in view', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin/collections/staff'))
    await page.locator('.pc-place').waitFor()
    expect(await page.locator('.pc-place').innerText()).toContain('Delta Star Hospital')
    expect(await page.locator('.pc-place').innerText()).toContain('Hospital administrator')
    await context.close()
  })

  it('leads from each of the dashboard’s numbers to as many rows', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin'))
    for (const [subject, state] of [
      ['Staff by account', 'No account'],
      ['People who can sign in', 'Invited'],
    ] as const) {
      await page.goto(siteUrl('/admin'))
      const figure = page
        .locator('.pc-figures')
        .filter({ hasText: subject })
        .locator('li a')
        .filter({ hasText: state })
      const count = Number(await figure.locator('.pc-figures__count').innerText())
      await figure.click()
      await page.waitForURL('**/collections/**')
      await page.locator('table tbody tr').first().waitFor()
      expect(await page.locator('table tbody tr').count()).toBe(count)
    }
    await context.close()
  })

  it('reads from right to left in Arabic', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'ar-EG' })
    await page.goto(siteUrl('/admin/collections/patients'))
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('RTL')
    expect(await page.locator('h1').first().innerText()).toBe('المرضى')
    await page.waitForFunction(
      () => (document.querySelector('.nav')?.getBoundingClientRect().left ?? 0) > 640,
    )
    await context.close()
  })

  it('opens in the person’s own language, unless another was chosen while signing in', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(siteUrl('/admin/login'))
    await page.getByLabel('Username or e-mail').fill('andino.admin')
    await page.getByLabel('Password', { exact: true }).fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/admin')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')

    await page.goto(siteUrl('/admin/logout'))
    await page.waitForURL('**/admin/login')
    await page.locator('select[name=language]').selectOption('ar')
    await page.locator('html[lang=ar]').waitFor()
    await page.locator('input[name=identifier]').fill('andino.admin')
    await page.locator('input[name=password]').fill(demoPassword)
    await page.locator('input[name=password]').press('Enter')
    await page.waitForURL((url) => url.pathname === '/admin')
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    await context.close()
  })

  it('does not admit a doctor, who can sign out again', async () => {
    const { context, page } = await visitAs(browser, 'delta.doctor', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin'))
    await page.waitForURL('**/admin/unauthorized**')
    expect(await page.locator('.nav__link').count()).toBe(0)
    await page.getByRole('link', { name: 'Log out' }).click()
    await page.waitForURL('**/admin/login**')
    await page.goto(siteUrl('/admin'))
    await page.waitForURL('**/admin/login**')
    await context.close()
  })

  it.each([
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/%2Fexample.org',
    'javascript:alert(1)',
  ])('never leads a signed-in person to %s', async (redirect) => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await page.goto(siteUrl(`/admin/login?redirect=${encodeURIComponent(redirect)}`))
    expect(new URL(page.url()).origin).toBe(new URL(siteUrl()).origin)
    expect(new URL(page.url()).pathname).toBe('/admin')
    await context.close()
  })

  it('leads a person who signed in to where they were going', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(siteUrl('/admin/collections/patients'))
    await page.waitForURL('**/admin/login?redirect=**')
    await page.locator('input[name=identifier]').fill('delta.admin')
    await page.locator('input[name=password]').fill(demoPassword)
    await page.locator('input[name=password]').press('Enter')
    await page.waitForURL((url) => url.pathname === '/admin/collections/patients')
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.locator('h1').first().innerText()).toBe('المرضى')
    await context.close()
  })

  it.each([
    '/admin/create-first-user',
    '/admin/forgot',
    '/admin/reset/some-token',
    '/admin/account/forgot',
  ])('has no form of its own at %s', async (path) => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(siteUrl(path))
    await page.waitForURL('**/admin/login**')
    expect(await page.locator('input[name=email], input[name=password]').count()).toBe(1)
    await context.close()
  })

  it.each([
    ['the dashboard', '/admin'],
    ['a list', '/admin/collections/staff'],
    ['a form', '/admin/collections/users/create'],
    ['the account', '/admin/account'],
  ])('can be used with a screen reader on %s, without a fault in the browser', async (_, path) => {
    const { context, page } = await visitAs(browser, 'sysadmin', {
      locale: 'en-GB',
      bypassCSP: true,
    })
    const faults = listen(page)
    await page.goto(siteUrl(path))
    await page.locator('.pc-place').waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })

  it('keeps its own content policy', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    const faults = listen(page)
    for (const path of ['/admin', '/admin/collections/appointments', '/admin/account']) {
      await page.goto(siteUrl(path))
      await page.locator('.pc-place').waitFor()
      await page.waitForLoadState('networkidle')
    }
    expect(faults).toEqual([])
    await context.close()
  })

  it('has no wider page than a phone shows', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', {
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    for (const path of [
      '/admin',
      '/admin/collections/patients',
      '/admin/collections/staff/create',
    ]) {
      await page.goto(siteUrl(path))
      await page.locator('.pc-place').waitFor()
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})
