import sharp from 'sharp'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { mailedLink } from '../support/mailbox.ts'
import { ask, newAddress, organizationOf, signInAs } from '../support/person.ts'

let browser: Browser
let root: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  root = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
})

afterAll(async () => browser.close())

const visit = async (username: string, path: string): Promise<Page> => {
  const { page } = await visitAs(browser, username, { locale: 'en-GB' })
  // A page that is not yet alive would send its forms as plain ones.
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return page
}

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

const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

const statusOfLink = async (link: string): Promise<number> => {
  const data = { purpose: 'activation', token: tokenOf(link) }
  const headers = { origin: new URL(siteUrl()).origin }
  return (await root.request.post(siteUrl('/api/users/check-link'), { data, headers })).status()
}

async function newerLink(email: string, older: string): Promise<string> {
  for (;;) {
    const link = await mailedLink(email, 'activate')
    if (link !== older) return link
  }
}

describe('an administrator of a hospital', () => {
  it('adds a person in three actions; the mail arrives, and resending kills its link', async () => {
    const page = await visit('delta.admin', '/people?q=Samira')
    const email = newAddress('samira')
    const { act, done } = countActions()
    await act(page.getByRole('link', { name: 'Add person' }).click())
    await page.getByLabel('First name').fill('Samira')
    await page.getByLabel('Last name').fill('Nagy')
    await page.getByLabel('E-mail').fill(email)
    await act(page.getByLabel('Role').selectOption('doctor'))
    await act(page.getByRole('button', { name: 'Add and send the link' }).click())
    expect(done()).toBe(3)
    await page.getByText('the link is good for 72 hours').waitFor()
    const row = page.getByRole('row').filter({ hasText: email })
    await row.getByText(/Invited · 7[12] hr/).waitFor()
    const first = await mailedLink(email, 'activate')
    expect(await statusOfLink(first)).toBe(200)

    await row.getByRole('button', { name: 'Resend link' }).click()
    await page.getByText('the old one is dead').waitFor()
    const second = await newerLink(email, first)
    expect([await statusOfLink(first), await statusOfLink(second)]).toEqual([410, 200])
    await page.context().close()
  })

  it('sees that one seat is left before inviting a doctor into it, in four actions', async () => {
    const id = await organizationOf(root.request, 'andino.admin')
    const { organization, seats } = await ask(
      root.request,
      'GET',
      `/user/organization?organization=${id}`,
    )
    const slug = `tight-${Date.now()}`
    const { doc: plan } = await ask(root.request, 'POST', '/plans', {
      name: slug,
      slug,
      maxUsers: seats.used + 1,
    })
    await ask(root.request, 'PATCH', `/organizations/${id}`, { plan: plan.id })
    const page = await visit('andino.admin', '/dashboard')
    const { act, done } = countActions()
    await act(page.getByRole('link', { name: 'People', exact: true }).first().click())
    await act(page.getByRole('link', { name: 'Invitations', exact: true }).click())
    await page.getByText(`${seats.used} of ${seats.used + 1} used, 1 left`).waitFor()
    await page.getByLabel('E-mail').fill(newAddress('doctor'))
    await act(page.getByLabel('Role').selectOption('doctor'))
    await act(page.getByRole('button', { name: 'Invite' }).click())
    expect(done()).toBe(4)
    await page.getByText('Invited; the mail is on its way.').waitFor()
    await page.getByText('0 left').waitFor()

    await page.getByLabel('E-mail').fill(newAddress('one.too.many'))
    await page.getByLabel('Role').selectOption('doctor')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByRole('alert').filter({ hasText: 'All seats of the plan are taken.' }).waitFor()
    await ask(root.request, 'PATCH', `/organizations/${id}`, { plan: organization.plan ?? null })
    await page.context().close()
  })

  it('chooses to see the trust, and sees it at the next visit; the nation is not offered', async () => {
    const page = await visit('pearl.admin', '/people')
    expect(await page.getByRole('button', { name: 'National' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Trust' }).click()
    await page.locator('[aria-pressed=true]', { hasText: 'Trust' }).waitFor()
    await page.getByRole('columnheader', { name: 'Organization' }).waitFor()
    await page.context().close()
    const later = await visit('pearl.admin', '/people')
    await later.locator('[aria-pressed=true]', { hasText: 'Trust' }).waitFor()
    await later.getByRole('button', { name: 'Organization' }).click()
    await later.locator('[aria-pressed=true]', { hasText: 'Organization' }).waitFor()
    expect(await later.getByRole('columnheader', { name: 'Organization' }).count()).toBe(0)
    await later.context().close()
  })

  it('finds people as they type, and finds nobody kindly', async () => {
    const page = await visit('delta.admin', '/people')
    await page.getByLabel('Search names and e-mails').fill('zzz-nobody')
    await page.getByText('Nobody matches these filters.').waitFor()
    expect(new URL(page.url()).search).toBe('?q=zzz-nobody')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('row').nth(2).waitFor()
    await page.context().close()
  })

  it('does not find a person of another trust', async () => {
    const page = await visit('andino.admin', '/dashboard')
    const { user } = await ask(page.request, 'GET', '/users/me')
    const own = await page.goto(siteUrl(`/people/${user.id}`))
    expect(own?.status()).toBe(200)
    await page.context().close()
    const stranger = await visit('delta.admin', '/dashboard')
    const answer = await stranger.goto(siteUrl(`/people/${user.id}`))
    expect(answer?.status()).toBe(404)
    await stranger.getByRole('heading', { name: 'Nothing is here' }).waitFor()
    await stranger.context().close()
  })

  it('wipes nothing with a name that differs', async () => {
    const page = await visit('andino.admin', '/organization/wipe')
    await page.getByText(/\d+ patients/).waitFor()
    await page.getByLabel('Type the exact name').fill('Another Hospital')
    await page.getByRole('button', { name: 'Wipe it for good' }).click()
    await page.getByRole('alert').filter({ hasText: 'does not match' }).waitFor()
    await page.goto(siteUrl('/organization'))
    await page.getByRole('heading', { name: 'Sign-in and safety' }).waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).not.toBe('')
    await page.context().close()
  })
})

describe('a receptionist', () => {
  it.each(['/people', '/people/create', '/organization'])(
    'reads at %s that it is not for this role',
    async (path) => {
      const { context, page } = await visitAs(browser, 'delta.reception', { locale: 'en-GB' })
      const answer = await page.goto(siteUrl(path))
      expect(answer?.status()).toBe(403)
      await page.getByRole('heading', { name: 'Not for your role' }).waitFor()
      expect(await page.getByRole('link', { name: 'People', exact: true }).count()).toBe(0)
      await context.close()
    },
  )
})

describe('somebody who is signed in', () => {
  it('chooses a picture, cuts it and sees it; a text is refused', async () => {
    const page = await visit('delta.nurse', '/account')
    const picture = await sharp({
      create: { width: 300, height: 200, channels: 3, background: '#0a6b7c' },
    })
      .png()
      .toBuffer()
    await page.locator('button').filter({ hasText: 'Choose a picture' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'me.txt', mimeType: 'text/plain', buffer: Buffer.from('a text') })
    await page.getByText('not a picture that can be shown').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: 'Save picture' }).click()
    await page.getByText('The picture was saved.').waitFor()
    const shown = page.locator('main img.pc-portrait')
    await shown.waitFor()
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96)
    await page.context().close()
  })

  it('reads beside the field that a name is too long, keeps what was typed, and chooses the language of the pages', async () => {
    const page = await visit('delta.staff', '/account')
    const before = await page.getByLabel('First name').inputValue()
    await page.getByLabel('First name').fill('x'.repeat(51))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('main [role=alert]').waitFor()
    expect(await page.getByLabel('First name').inputValue()).toBe('x'.repeat(51))
    expect(await page.getByLabel('First name').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('First name').fill(before)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('es')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Guardado.').waitFor()
    await page.getByRole('heading', { name: 'Mi cuenta' }).waitFor()
    expect(await page.getByLabel('Nombre').inputValue()).toBe(before)
    await page.context().close()
  })

  it('ends another of the own sessions, which is out at once', async () => {
    const other = await visit('delta.manager', '/dashboard')
    expect((await ask(other.request, 'GET', '/users/me')).user.username).toBe('delta.manager')
    const page = await visit('delta.manager', '/account/sessions')
    await page.getByText('This device').waitFor()
    await page.getByRole('button', { name: 'Sign out all other devices' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out all' }).click()
    await page.getByText('Signed out there.').waitFor()
    expect((await ask(other.request, 'GET', '/users/me')).user).toBeNull()
    await other.reload()
    expect(new URL(other.url()).pathname).toBe('/login')
    await Promise.all([page.context().close(), other.context().close()])
  })

  it('keeps what was typed when the session ends under an open form', async () => {
    const page = await visit('delta.doctor', '/account')
    await page.getByLabel('About').fill('typed before the end')
    const elsewhere = await visit('delta.doctor', '/account')
    await ask(elsewhere.request, 'POST', '/users/logout?allSessions=true')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Your session has ended.' }).waitFor()
    await page.getByRole('link', { name: 'Sign in (new tab)' }).waitFor()
    expect(await page.getByLabel('About').inputValue()).toBe('typed before the end')
    await Promise.all([page.context().close(), elsewhere.context().close()])
  })
})
