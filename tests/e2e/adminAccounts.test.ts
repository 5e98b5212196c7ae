import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { mailedLink } from '../support/mailbox.ts'
import { ask, newAddress, organizationOf, strongPassword } from '../support/person.ts'

let browser: Browser
/** A system administrator who prepares what the tests act upon. */
let root: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  root = (await visitAs(browser, 'sysadmin')).context
})

afterAll(async () => browser.close())

interface Made {
  id: string
  username: string
  email: string
}

/** A person of a demo hospital: active with the strong password, or invited without one. */
async function makeUser(name: string, data: object = {}): Promise<Made> {
  const email = newAddress(name)
  const username = email.slice(0, email.indexOf('@'))
  const organization = await organizationOf(root.request, 'delta.admin')
  const body = { username, email, firstName: 'Samia', lastName: name, role: 'nurse', organization }
  const { doc } = await ask(root.request, 'POST', '/users', { ...body, ...data })
  return { id: doc.id, username, email }
}

const makeActive = (name: string): Promise<Made> => makeUser(name, { password: strongPassword })

const readUser = async ({ id }: Made): Promise<any> => ask(root.request, 'GET', `/users/${id}`)

/** Opens a list that shows one word's matches, once it listens to clicks. */
async function openList(page: Page, search: string, collection = 'users'): Promise<void> {
  await page.goto(siteUrl(`/admin/collections/${collection}?search=${search}`))
  await page.locator('table tbody tr').first().waitFor()
  await page.locator('.cell-_select input:not([disabled])').first().waitFor()
}

const rowOf = (page: Page, name: string) => page.locator('table tbody tr').filter({ hasText: name })

describe('accounts in the admin panel', () => {
  it('a hospital administrator adds a nurse by role, names and e-mail, and the mailed link activates the account', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    const email = newAddress('new.nurse')
    await page.goto(siteUrl('/admin/collections/users/create'))
    await page.locator('h1').filter({ hasText: 'User: new' }).waitFor()
    await page.getByText('activation link good for 72 hours').waitFor()
    await page.getByText('Seats').first().waitFor()
    await page.locator('#field-role .rs__value-container').click()
    await page.locator('#field-role .rs__option').filter({ hasText: 'Nurse' }).click()
    await page.locator('#field-username').fill(email.slice(0, 40))
    await page.locator('#field-firstName').fill('Nadia')
    await page.locator('#field-lastName').fill('Newcome')
    await page.locator('#field-email').fill(email)
    await page.locator('#action-save').click()
    await page.waitForURL(/\/admin\/collections\/users\/[0-9a-f-]{36}/)
    await page.locator('.pc-account .pc-chip').filter({ hasText: 'Invited' }).waitFor()

    const link = await mailedLink(email, 'activate')
    const token = link.slice(link.lastIndexOf('/') + 1)
    const person = await browser.newContext()
    const opened = await ask(person.request, 'POST', '/users/activate', {
      token,
      password: strongPassword,
    })
    expect(opened.user).toMatchObject({ email, role: 'nurse', status: 'active' })
    await person.close()
    await context.close()
  })

  it('an administrator resends an expired activation in two actions, and the old link is dead', async () => {
    const invited = await makeUser('latecomer')
    const before = await mailedLink(invited.email, 'activate')
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, invited.username)
    await rowOf(page, invited.username).getByRole('button', { name: 'Resend link' }).click()
    const link = page.getByRole('dialog').getByLabel('Link')
    await link.waitFor()
    const after = new URL(await link.inputValue())
    expect(after.pathname).toMatch(/^\/activate\/[\w-]{20,}$/)
    expect(after.pathname).not.toBe(before)
    const look = (path: string) =>
      page.request.post(siteUrl('/api/users/check-link'), {
        data: { purpose: 'activation', token: path.slice('/activate/'.length) },
      })
    expect((await look(before)).status()).toBe(410)
    expect((await look(after.pathname)).status()).toBe(200)
    await context.close()
  })

  it('an administrator deactivates several at once: sees what would happen, confirms, reads each result', async () => {
    const people = [await makeActive('leaver.one'), await makeActive('leaver.two')]
    const gone = await makeActive('leaver.gone')
    await ask(root.request, 'POST', `/users/${gone.id}/deactivate`)
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, 'leaver.')
    let actions = 0
    const click = async (target: ReturnType<Page['locator']>): Promise<void> => {
      actions += 1
      await target.click()
    }
    await click(page.locator('#select-all'))
    await click(page.locator('.pc-bulk').getByRole('button', { name: 'Deactivate' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Not possible in its present state').waitFor()
    expect(await dialog.locator('dd').allInnerTexts()).toEqual(['2', '1'])
    expect(await readUser(people[0]!)).toMatchObject({ status: 'active' })

    await click(dialog.getByRole('button', { name: 'Deactivate (2)' }))
    await dialog.locator('tbody tr').nth(2).waitFor()
    const results = await dialog.locator('tbody').innerText()
    expect(results.match(/Done/g)).toHaveLength(2)
    expect(results).toContain('Samia leaver.one')
    await click(dialog.getByRole('button', { name: 'Close' }))
    expect(actions).toBeLessThanOrEqual(4)
    for (const person of people) {
      expect(await readUser(person)).toMatchObject({ status: 'deactivated' })
      await rowOf(page, person.username).getByRole('button', { name: 'Reactivate' }).waitFor()
    }
    await context.close()
  })

  it('an administrator unlocks a locked account from its row', async () => {
    const locked = await makeActive('locked')
    const stranger = await browser.newContext()
    for (let tries = 0; tries < 15; tries += 1) {
      await stranger.request.post(siteUrl('/api/users/login'), {
        data: { identifier: locked.username, password: 'not-the-password' },
      })
    }
    await stranger.close()
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, locked.username)
    const row = rowOf(page, locked.username)
    expect(await row.locator('.pc-chip').innerText()).toMatch(/^Locked · 1[0-5] min$/)
    await row.getByRole('button', { name: 'Unlock' }).click()
    await row.locator('.pc-chip').filter({ hasText: 'Active' }).waitFor()
    const answer = await page.request.post(siteUrl('/api/users/login'), {
      data: { identifier: locked.username, password: strongPassword },
    })
    expect(answer.status()).toBe(200)
    await context.close()
  })

  it('an administrator ends a session where it is listed, and reads what was done', async () => {
    const person = await makeActive('roaming')
    const theirs = await browser.newContext({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
    })
    await ask(theirs.request, 'POST', '/users/login', {
      identifier: person.username,
      password: strongPassword,
    })
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await page.goto(siteUrl(`/admin/collections/users/${person.id}/sessions`))
    const session = page.locator('.pc-activity tbody tr')
    await session.filter({ hasText: 'Firefox on Linux' }).waitFor()
    await session.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByText('Signed in nowhere').waitFor()
    expect(await ask(theirs.request, 'GET', '/users/me')).toMatchObject({ user: null })
    await theirs.close()

    await page.getByRole('link', { name: 'Activity' }).click()
    const activity = page.locator('.pc-activity > tbody')
    await activity.getByText(/^Signed in from [\d.:a-f]+, Firefox on Linux$/).waitFor()
    await activity.getByText('Created').first().waitFor()
    expect(await activity.innerText()).not.toContain('Mozilla')
    await context.close()
  })

  it('an administrator reads who can see a record, and why', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    const { docs } = await ask(page.request, 'GET', '/patients?limit=1')
    await page.goto(siteUrl(`/admin/collections/patients/${docs[0].id}/access`))
    const doctors = page
      .locator('.pc-activity tr')
      .filter({ has: page.getByRole('rowheader', { name: 'Doctor', exact: true }) })
      .filter({ hasText: 'of the own organization' })
    expect(await doctors.innerText()).toContain('Nabil Bassem Soliman')
    expect(await page.locator('.pc-activity').innerText()).not.toContain('Claire Hughes')
    await context.close()
  })

  it('a hospital administrator reads why the e-mail of an active person cannot be changed; a system administrator changes it', async () => {
    const person = await makeActive('settled')
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await page.goto(siteUrl(`/admin/collections/users/${person.id}`))
    await page.getByText('This person signs in with this address').waitFor()
    expect(await page.locator('#field-email').isDisabled()).toBe(true)
    await context.close()
    const above = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await above.page.goto(siteUrl(`/admin/collections/users/${person.id}`))
    await above.page.locator('#field-email').waitFor()
    expect(await above.page.locator('#field-email').isDisabled()).toBe(false)
    await above.context.close()
  })

  it('an administrator takes an invitation back, and its link leads nowhere', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    const email = newAddress('regretted')
    await ask(page.request, 'POST', '/user/invitations', { email, role: 'staff' })
    const link = await mailedLink(email, 'invite')
    await openList(page, email.slice(0, 30), 'invitations')
    const row = rowOf(page, email)
    expect(await row.locator('.pc-chip').innerText()).toMatch(/^Pending · 7[12] hr$/)
    await row.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await row.locator('.pc-chip').filter({ hasText: 'Revoked' }).waitFor()
    const look = await page.request.post(siteUrl('/api/users/check-link'), {
      data: { purpose: 'invitation', token: link.slice('/invite/'.length) },
    })
    expect(look.status()).toBe(410)
    await context.close()
  })

  it.each([
    ['No login for 30 days', /^Active$/],
    ['Never activated', /^(Invited|Link expired)/],
  ])(
    'the view “%s” shows as many rows as the dashboard counts, and stays in the address',
    async (view, state) => {
      const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
      await makeUser('counted')
      await page.goto(siteUrl('/admin'))
      const figure = page.locator('.pc-figures li a').filter({ hasText: view })
      const count = Number(await figure.locator('.pc-figures__count').innerText())
      expect(count).toBeGreaterThan(0)
      await figure.click()
      await page.locator('.pc-views [aria-current]').filter({ hasText: view }).waitFor()
      await page.locator('table tbody tr').first().waitFor()
      expect(await page.locator('.page-controls__page-info').innerText()).toContain(`of ${count}`)
      for (const chip of await page.locator('.cell-status .pc-chip').allInnerTexts()) {
        expect(chip).toMatch(state)
      }
      await page.reload()
      await page.locator('.pc-views [aria-current]').filter({ hasText: view }).waitFor()
      await context.close()
    },
  )

  it('an administrator with a second factor signs in to the panel by a recovery code, not by a wrong one', async () => {
    const email = newAddress('factored')
    const data = { username: email, email, role: 'system_admin', password: strongPassword }
    await ask(root.request, 'POST', '/users', data)
    const setUp = await browser.newContext()
    await ask(setUp.request, 'POST', '/users/login', {
      identifier: email,
      password: strongPassword,
    })
    const { secret } = await ask(setUp.request, 'POST', '/users/two-factor/setup')
    const { recoveryCodes } = await ask(setUp.request, 'POST', '/users/two-factor/confirm', {
      code: generateSync({ secret }),
    })
    await setUp.close()

    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(siteUrl('/admin/collections/plans'))
    await page.getByLabel('Username or e-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(strongPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByLabel('Code from your authenticator app').fill('000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('#login-fault').filter({ hasText: /\w/ }).waitFor()
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCodes[0])
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/admin/collections/plans')
    expect(await ask(context.request, 'GET', '/users/me')).toMatchObject({ user: { email } })
    await context.close()
  })

  it('somebody whose password must be changed is led from the panel’s door to change it', async () => {
    const person = await makeUser('obliged', {
      password: strongPassword,
      role: 'hospital_admin',
      mustChangePassword: true,
    })
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(siteUrl('/admin/login'))
    await page.getByLabel('Username or e-mail').fill(person.username)
    await page.getByLabel('Password', { exact: true }).fill(strongPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/change-password')
    expect(new URL(page.url()).searchParams.get('next')).toBe('/admin')
    await context.close()
  })
})
