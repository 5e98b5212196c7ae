import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl } from '../support/browser.ts'
import { mailedCode, mailedLink } from '../support/mailbox.ts'
import { ask, newAddress, organizationOf, signInAs, strongPassword } from '../support/person.ts'

let browser: Browser
/** The system administrator and the administrator of a hospital, who make and invite people. */
let root: BrowserContext
let admin: BrowserContext
let hospital: string

beforeAll(async () => {
  browser = await openBrowser()
  root = await browser.newContext()
  admin = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
  await signInAs(admin.request, 'delta.admin')
  hospital = await organizationOf(root.request, 'delta.admin')
})

afterAll(async () => browser.close())

const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  await page.goto(siteUrl(path))
  return page
}

const send = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('main form [type=submit]').first().click()
}

/** Waits until the browser is on a page. */
const expectPage = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)

const expectHeading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

const expectText = (page: Page, text: string) => page.getByText(text).waitFor()

const whoIs = async (page: Page): Promise<string | undefined> =>
  (await ask(page.request, 'GET', '/users/me')).user?.email

async function createInvited(role = 'doctor'): Promise<string> {
  const email = newAddress('nora')
  const names = { firstName: 'Nora', lastName: 'Hadi' }
  await ask(root.request, 'POST', '/users', { email, role, ...names, organization: hospital })
  return email
}

async function createActive(): Promise<string> {
  const email = newAddress('omar')
  const names = { firstName: 'Omar', lastName: 'Said', language: 'en' }
  const person = { email, role: 'nurse', organization: hospital, ...names }
  await ask(root.request, 'POST', '/users', { ...person, password: strongPassword })
  return email
}

describe('the link of an activation mail', () => {
  it('lets the invited person choose a password and come in, once', async () => {
    const email = await createInvited()
    const link = await mailedLink(email, 'activate')
    const page = await open(link)
    await expectText(page, email)
    await expectText(page, 'Delta Star Hospital')
    await page.locator('[name=password]').fill('nora1')
    const rules = page.locator('.pc-rules li')
    await rules.filter({ hasText: 'At least 8 characters: not yet' }).waitFor()
    await rules.filter({ hasText: 'Not only digits: kept' }).waitFor()
    await send(page, { password: 'password1' })
    await page.locator('[role=alert]', { hasText: 'Not a common password.' }).waitFor()
    await send(page, { password: strongPassword })
    await expectPage(page, '/dashboard')
    expect(await whoIs(page)).toBe(email)

    await page.goto(siteUrl(link))
    await expectHeading(page, 'This link was already used')
    await page.getByRole('link', { name: 'Send me a new link' }).waitFor()
    await page.context().close()
  })

  it('works without JavaScript, in the language of the browser', async () => {
    const email = await createInvited()
    const page = await open(await mailedLink(email, 'activate'), {
      javaScriptEnabled: false,
      locale: 'es-ES',
    })
    await expectHeading(page, 'Active su cuenta')
    await send(page, { password: '12345678' })
    await page.locator('[role=alert]', { hasText: 'No solo dígitos.' }).waitFor()
    await send(page, { password: strongPassword })
    await expectPage(page, '/dashboard')
    await page.context().close()
  })

  it('says what to do when it is not whole', async () => {
    const page = await open('/activate/not-a-link')
    await expectHeading(page, 'This link is not valid')
    await page.context().close()
  })
})

describe('somebody who forgot the password', () => {
  it('asks for a link, chooses another password and is signed in, without JavaScript', async () => {
    const email = await createActive()
    const page = await open('/forgot-password', { javaScriptEnabled: false })
    await send(page, { email })
    await expectText(page, 'If an account has this address')
    await page.goto(siteUrl(await mailedLink(email, 'reset-password')))
    await send(page, { password: 'Another-Calm-Bay-31' })
    await expectPage(page, '/dashboard')
    expect(await whoIs(page)).toBe(email)
    await page.context().close()
  })

  it('reads the same answer for an address that nobody has', async () => {
    const page = await open('/forgot-password')
    await send(page, { email: newAddress('nobody') })
    await expectText(page, 'If an account has this address')
    await page.context().close()
  })
})

describe('an invitation', () => {
  const invite = async (email: string): Promise<string> => {
    await ask(admin.request, 'POST', '/user/invitations', { email, role: 'nurse' })
    return mailedLink(email, 'invite')
  }

  it('makes an account for a new person, and keeps what they typed when something is missing', async () => {
    const email = newAddress('lina')
    const page = await open(await invite(email))
    await expectText(page, 'Delta Star Hospital')
    await send(page, { firstName: 'Lina', password: strongPassword })
    await page.locator('[role=alert]', { hasText: 'Last name is needed.' }).waitFor()
    expect(await page.locator('[name=firstName]').inputValue()).toBe('Lina')
    await send(page, { lastName: 'Sabri' })
    await expectPage(page, '/dashboard')
    expect(await whoIs(page)).toBe(email)
    await page.context().close()
  })

  it('moves a person who has an account only after they have signed in and read what will happen', async () => {
    const email = newAddress('rami')
    const other = await organizationOf(root.request, 'pearl.admin')
    const data = { email, role: 'doctor', organization: other, password: strongPassword }
    await ask(root.request, 'POST', '/users', { ...data, firstName: 'Rami', language: 'en' })
    const page = await open(await invite(email))
    await page.getByRole('link', { name: 'Sign in' }).click()
    await expectPage(page, '/login')
    await send(page, { identifier: email, password: strongPassword })
    await expectText(page, 'you leave your present organization')
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await expectPage(page, '/dashboard')
    const { user } = await ask(page.request, 'GET', '/users/me')
    expect(user).toMatchObject({ organization: hospital, role: 'nurse' })
    await page.context().close()
  })

  it('is not for somebody else who is signed in', async () => {
    const link = await invite(newAddress('hala'))
    const context = await browser.newContext({ locale: 'en-GB' })
    await signInAs(context.request, 'pearl.doctor')
    const page = await context.newPage()
    await page.goto(siteUrl(link))
    await expectText(page, 'This invitation is for another person')
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Sign out and open the invitation' }).click()
    await page.locator('[name=firstName]').waitFor()
    expect(await whoIs(page)).toBeUndefined()
    await context.close()
  })
})

describe('somebody with a second factor', () => {
  it('sets it up with the app’s code, keeps the recovery codes and signs in with one', async () => {
    const email = await createActive()
    const page = await open('/login?next=/second-factor')
    await send(page, { identifier: email, password: strongPassword })
    await expectPage(page, '/second-factor')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.locator('svg.pc-qr').waitFor()
    await send(page, { code: '000000' })
    await page.locator('.pc-message--danger').waitFor()
    const secret = await page.locator('[name=secret]').inputValue()
    await send(page, { code: generateSync({ secret }) })
    const recoveryCode = (await page.locator('.pc-codes li').first().textContent()) ?? ''
    expect(recoveryCode).not.toBe('')

    await page.context().clearCookies()
    await page.goto(siteUrl('/login?next=/account'))
    await send(page, { identifier: email, password: strongPassword })
    await expectHeading(page, 'Second step')
    expect(await page.getByLabel('Code').getAttribute('inputmode')).toBe('numeric')
    expect(await page.getByLabel('Code').getAttribute('autocomplete')).toBe('one-time-code')
    expect(await whoIs(page)).toBeUndefined()
    await page.getByRole('link', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCode)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectPage(page, '/account')

    const plain = await open('/login?next=/account', { javaScriptEnabled: false })
    await send(plain, { identifier: email, password: strongPassword })
    await plain.getByRole('button', { name: 'Send me a code by e-mail' }).click()
    await expectText(plain, 'A code is on its way')
    await send(plain, { code: await mailedCode(email) })
    await expectPage(plain, '/account')
    expect(await whoIs(plain)).toBe(email)
    await page.context().close()
    await plain.context().close()
  })
})

describe('somebody who must choose a new password', () => {
  it('is led there from every page, and on to where they wanted to be', async () => {
    const email = await createActive()
    const { docs } = await ask(root.request, 'GET', `/users?where[email][equals]=${email}`)
    await ask(root.request, 'POST', `/users/${docs[0].id}/force-password-change`)
    const page = await open('/login?next=/account')
    await send(page, { identifier: email, password: strongPassword })
    await expectPage(page, '/change-password')
    await page.goto(siteUrl('/dashboard'))
    await expectPage(page, '/change-password')
    await send(page, { currentPassword: strongPassword, newPassword: 'Another-Calm-Bay-31' })
    await expectPage(page, '/dashboard')
    await page.context().close()
  })
})
