import axe, { type AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'

import { demoPassword } from '../../src/services/demo/logins.ts'
import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { mailedLink } from '../support/mailbox.ts'
import { ask, newAddress, organizationOf, signInAs } from '../support/person.ts'

let browser: Browser
let activation: string

beforeAll(async () => {
  browser = await openBrowser()
  const root = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
  const email = newAddress('dina')
  const organization = await organizationOf(root.request, 'delta.admin')
  const names = { firstName: 'Dina', lastName: 'Fahmy', role: 'nurse' }
  await ask(root.request, 'POST', '/users', { email, organization, ...names })
  activation = await mailedLink(email, 'activate')
  await root.close()
})

afterAll(async () => browser.close())

const look = (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(siteUrl(path), { redirect: 'manual', ...options })

describe('a visitor without a session', () => {
  it.each([
    ['/dashboard/', '/users/login/?next=%2Fdashboard%2F'],
    ['/dashboard', '/login?next=%2Fdashboard'],
    ['/people?page=2', '/login?next=%2Fpeople%3Fpage%3D2'],
    ['/account', '/login?next=%2Faccount'],
    ['/users/login/?next=%2Fdashboard%2F', '/login?next=%2Fdashboard%2F'],
    ['/users/logout/', '/logout'],
    ['/account/login/', '/login'],
    ['/account/password_reset/', '/forgot-password'],
    ['/doctor/staff-login/', '/login'],
    ['/reception/dashboard/', '/reception'],
    ['/portal/book', '/portal/login?next=%2Fportal%2Fbook'],
    ['/patient/patient-profile/42/', '/portal/login?next=%2Fpatient%2Fpatient-profile%2F42%2F'],
    ['/patient/patient-login/', '/portal/login'],
  ])('who asks for %s is sent on to %s', async (from, to) => {
    const answer = await look(from)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to])
  })

  it.each(['/login', '/forgot-password', '/portal/login', '/request-account', '/register'])(
    'sees %s, which no cache keeps and no frame shows',
    async (path) => {
      const { headers, status } = await look(path)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toContain('no-store')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )

  it('reads 404 for a page that does not exist', async () => {
    expect((await look('/no-such-page')).status).toBe(404)
  })

  it('tells no other site the secret address of a link', async () => {
    expect((await look(activation)).headers.get('referrer-policy')).toBe('same-origin')
  })
})

describe('a form', () => {
  const sent = (origin: string) => look('/login', { method: 'POST', headers: { origin } })

  it('that another site has sent is refused, one of our own page is not', async () => {
    expect((await sent('https://evil.example')).status).toBe(403)
    expect((await sent('null')).status).toBe(403)
    expect((await sent(new URL(siteUrl()).origin)).status).toBe(200)
  })
})

describe('a signed-in person', () => {
  it('is led on from the sign-in page, and never to another site', async () => {
    const { context } = await visitAs(browser, 'delta.doctor')
    const goesTo = async (next: string): Promise<string | undefined> => {
      const path = siteUrl(`/login?next=${next}`)
      const answer = await context.request.get(path, { maxRedirects: 0 })
      return answer.headers()['location']
    }
    expect(await goesTo('%2Faccount')).toBe('/account')
    for (const next of [
      '//evil.example',
      '%2F%2Fevil.example',
      '/%5Cevil.example',
      '/\\evil.example',
      'https:evil.example',
      'https%3A%2F%2Fevil.example',
      'javascript:alert(1)',
      '/%09/evil.example',
      '/.//evil.example',
    ]) {
      expect([next, await goesTo(next)]).toEqual([next, '/dashboard'])
    }
    await context.close()
  })
})

describe('the doors', () => {
  it.each(['en-GB', 'ar-EG'])(
    'hold nothing serious against assistive technology (%s)',
    async (locale) => {
      const context = await browser.newContext({ locale, bypassCSP: true })
      const page = await context.newPage()
      for (const path of [
        '/',
        '/login',
        '/portal/login',
        '/request-account',
        activation,
        '/nowhere',
      ]) {
        await page.goto(siteUrl(path))
        await page.locator('h1').waitFor()
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate<AxeResults>('axe.run()')
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
      }
      await context.close()
    },
  )

  it('let a person in with the keyboard alone, in Arabic, on a narrow dark screen', async () => {
    const context = await browser.newContext({
      locale: 'ar-EG',
      colorScheme: 'dark',
      viewport: { width: 360, height: 640 },
    })
    const page = await context.newPage()
    await page.goto(siteUrl('/login?next=/account'))
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('[name=identifier]:focus').waitFor()
    await page.keyboard.type('delta.staff')
    await page.keyboard.press('Tab')
    await page.keyboard.type(demoPassword)
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth'
    expect(await page.evaluate(overflow)).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/account')
    await context.close()
  })

  it('speak the language that is chosen on them, also without JavaScript', async () => {
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(siteUrl('/login'))
    await page.getByRole('button', { name: 'Español' }).click()
    expect(await page.getByRole('heading').textContent()).toBe('Iniciar sesión')
    await context.close()
  })
})
