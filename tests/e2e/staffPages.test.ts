import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, newAddress, organizationOf, signInAs } from '../support/person.ts'
import { mailed } from '../support/mailbox.ts'

let browser: Browser
let root: BrowserContext
let delta: string

beforeAll(async () => {
  browser = await openBrowser()
  root = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
  delta = await organizationOf(root.request, 'delta.admin')
})

afterAll(async () => browser.close())

const visit = async (username: string, path: string): Promise<Page> => {
  const { page } = await visitAs(browser, username, { locale: 'en-GB' })
  await page.goto(siteUrl(path))
  return page
}

/** A word that only the rows of one test have. */
const newTag = (): string => `Q${Date.now()}${Math.trunc(Math.random() * 1000)}`

/** Somebody employed by Delta Star, with a last name that is theirs alone. */
async function employ(
  firstName: string,
  more: { lastName: string; email?: string; organization?: string },
): Promise<{ id: string; email: string }> {
  const email = more.email ?? newAddress(firstName.toLowerCase())
  const { doc } = await ask(root.request, 'POST', '/staff', {
    firstName,
    organization: delta,
    employeeId: `${more.lastName}-${firstName}`,
    staffType: 'nurse',
    ...more,
    email: email || null,
  })
  return { id: doc.id, email }
}

describe('an administrator of a hospital', () => {
  it('creates 25 accounts in five actions with a dry run, and reads what became of each', async () => {
    const tag = newTag()
    const names = Array.from({ length: 25 }, (_, index) => `Nurse${String(index).padStart(2, '0')}`)
    await Promise.all(names.map((name) => employ(name, { lastName: tag })))
    await employ('Mailless', { lastName: tag, email: '' })
    const page = await visit('delta.admin', '/dashboard')
    let actions = 0
    const act = async (doing: Promise<unknown>): Promise<void> => {
      actions += 1
      await doing
    }
    await act(page.getByRole('link', { name: 'Staff', exact: true }).first().click())
    await page.getByLabel('Search names, e-mails, numbers').fill(tag)
    await page.getByText('1–20 of 26').waitFor()
    await act(page.getByLabel('Select this page').check())
    await act(page.getByRole('button', { name: 'Select all that match (26)' }).click())
    await act(page.getByRole('button', { name: 'Create accounts' }).click())
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row', { name: /Mailless .* Has no e-mail/ }).waitFor()
    expect(await dialog.locator('dd').allTextContents()).toEqual(['25', '1'])
    const left = await ask(root.request, 'GET', `/staff?where[lastName][equals]=${tag}&limit=30`)
    expect(left.docs.map(({ accountState }: any) => accountState)).toEqual(Array(26).fill('none'))
    await act(dialog.getByRole('button', { name: 'Create accounts (25)' }).click())
    await dialog.getByText('Close').waitFor({ timeout: 60_000 })
    expect(actions).toBe(5)
    expect(await dialog.getByRole('row', { name: /^Nurse\d\d .* Done$/ }).count()).toBe(25)
    expect(await dialog.getByRole('row', { name: /Mailless .* Has no e-mail/ }).count()).toBe(1)
    const { docs } = await ask(
      root.request,
      'GET',
      `/staff?where[lastName][equals]=${tag}&limit=30`,
    )
    expect(docs.filter(({ user }: any) => user).length).toBe(25)
    await page.context().close()
  })

  it('adds a staff member, reads errors beside the fields, creates the account, and the mail arrives', async () => {
    const lastName = newTag()
    const email = newAddress('amina')
    const page = await visit('delta.admin', `/staff?q=${lastName}`)
    await page.getByRole('link', { name: 'Add staff member' }).first().click()
    await page.getByLabel('First name', { exact: false }).first().fill('Amina')
    await page.getByLabel('Licence expires on').fill('31 May')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('Last name is needed.').waitFor()
    const last = page.getByRole('textbox', { name: 'Last name', exact: true })
    expect(await last.getAttribute('aria-invalid')).toBe('true')
    await last.fill(lastName)
    await page.getByLabel('Employee number').fill(`E-${lastName}`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('main [role=alert] a').filter({ hasText: /date/i }).waitFor()
    expect(await page.getByLabel('Licence expires on').getAttribute('aria-invalid')).toBe('true')
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Licence expires on').fill(soon)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A login can be created below.').waitFor()
    await page.getByText('Expires soon').waitFor()
    await page.getByLabel('Role').selectOption('nurse')
    await page.getByRole('button', { name: 'Create account and mail it' }).click()
    await page.getByText('its credentials are on their way').waitFor()
    await page.getByRole('definition').filter({ hasText: 'Nurse' }).waitFor()
    await page.getByRole('row', { name: /Account created/ }).waitFor()
    expect(await mailed(email)).toContain(`amina.${lastName.toLowerCase()}`)
    await page.getByRole('link', { name: 'Back' }).click()
    await page.getByRole('row', { name: `Amina ${lastName}` }).waitFor()
    expect(new URL(page.url()).search).toBe(`?q=${lastName}`)
    await page.context().close()
  })

  it('links a login that exists, and ends the link; both stay', async () => {
    const lastName = newTag()
    const { id } = await employ('Linda', { lastName })
    const email = newAddress('linda')
    await ask(root.request, 'POST', '/users', {
      email,
      firstName: 'Linda',
      lastName,
      role: 'nurse',
      organization: delta,
    })
    const page = await visit('delta.admin', `/staff/${id}`)
    await page.getByText('Or link an existing login').click()
    await page
      .getByRole('combobox', { name: 'Person' })
      .or(page.getByRole('textbox', { name: 'Person' }))
      .first()
      .fill(lastName)
    await page.getByRole('option', { name: `Linda ${lastName}` }).click()
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    await page.getByRole('definition').filter({ hasText: email }).first().waitFor()
    await page.getByRole('button', { name: 'Unlink' }).click()
    await page.getByRole('dialog').getByText('both stay').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
    await page.getByText('There is no login yet.').waitFor()
    const { docs } = await ask(root.request, 'GET', `/users?where[email][equals]=${email}`)
    expect(docs[0].status).toBe('invited')
    await page.context().close()
  })

  it('is told kindly that somebody else changed the record meanwhile', async () => {
    const { id } = await employ('Stale', { lastName: newTag() })
    const page = await visit('delta.admin', `/staff/${id}/edit`)
    await ask(root.request, 'PATCH', `/staff/${id}`, { jobTitle: 'Head nurse' })
    await page.getByLabel('Job title').fill('Night nurse')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody else changed this in the meantime.').waitFor()
    expect(await page.getByLabel('Job title').inputValue()).toBe('Night nurse')
    await page.context().close()
  })

  it('does not find staff of another hospital', async () => {
    const { id } = await employ('Hidden', { lastName: newTag() })
    const own = await visit('delta.admin', `/staff/${id}`)
    await own.getByRole('heading', { level: 1, name: /Hidden/ }).waitFor()
    await own.context().close()
    const stranger = await visit('andino.admin', '/dashboard')
    for (const path of [`/staff/${id}`, `/staff/${id}/edit`]) {
      const answer = await stranger.goto(siteUrl(path))
      expect(answer?.status()).toBe(404)
      await stranger.getByRole('heading', { name: 'Nothing is here' }).waitFor()
    }
    await stranger.context().close()
  })

  it('imports a file after having seen what it would do', async () => {
    const tag = newTag()
    const lines = [
      'employeeId,firstName,lastName,staffType',
      `${tag}-1,Imani,${tag},nurse`,
      `${tag}-2,,${tag},nurse`,
    ]
    const page = await visit('delta.admin', '/staff/import')
    const check = page.getByRole('button', { name: 'Check the file' })
    expect(await check.isDisabled()).toBe(true)
    await page.locator('input[type=file]').setInputFiles({
      name: 'staff.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    })
    await check.click()
    await page.getByText('Nothing has been stored yet.').waitFor()
    expect(await page.locator('main dd').allTextContents()).toEqual(['1', '0', '0', '1'])
    expect(await page.locator('main tbody tr').count()).toBe(1)
    const stored = async () =>
      (await ask(root.request, 'GET', `/staff?where[lastName][equals]=${tag}`)).docs.length
    expect(await stored()).toBe(0)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('The file was imported.').waitFor()
    expect(await stored()).toBe(1)
    await page.context().close()
  })

  it('approves one request for an account and rejects another', async () => {
    const slug = 'delta-star'
    const [yes, no] = [newTag(), newTag()]
    for (const name of [yes, no]) {
      const email = newAddress(name.toLowerCase())
      await ask(root.request, 'POST', '/account-requests', {
        organization: slug,
        email,
        name: `Asker ${name}`,
        employeeId: name,
      })
    }
    const page = await visit('delta.admin', '/staff')
    await page.getByRole('link', { name: /^Account requests\s*\d+/ }).click()
    const card = (name: string) => page.getByRole('article').filter({ hasText: name })
    await card(yes).getByRole('button', { name: 'Approve and mail the login' }).click()
    await page.getByText('Approved; the credentials are on their way.').waitFor()
    await card(yes).waitFor({ state: 'detached' })
    await card(no).getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
    await card(no).waitFor({ state: 'detached' })
    const { docs } = await ask(root.request, 'GET', `/staff?where[employeeId][in]=${yes},${no}`)
    expect(docs.map(({ accountState, employeeId }: any) => [employeeId, accountState])).toEqual([
      [yes, 'active'],
    ])
    await page.context().close()
  })
})

describe('a department manager', () => {
  it('sees the staff of the department and no buttons', async () => {
    const page = await visit('delta.manager', '/staff')
    await page.getByRole('link', { name: 'Mona Sabry' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mona Sabry' }).waitFor()
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0)
    await page.goto(siteUrl('/staff'))
    await page.getByRole('row', { name: 'Mona Sabry' }).waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Add staff member' }).count()).toBe(0)
    const answer = await page.goto(siteUrl('/staff/create'))
    expect(answer?.status()).toBe(403)
    await page.context().close()
  })
})

describe('a doctor', () => {
  it('is led to the own record and registers a receptionist there', async () => {
    const page = await visit('delta.doctor', '/staff/')
    await page.getByRole('heading', { level: 1, name: 'Nabil Bassem Soliman' }).waitFor()
    expect(await page.getByRole('button', { name: 'Send credentials' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Register reception staff' }).click()
    const tag = newTag()
    const email = newAddress('rana')
    await page.getByLabel('First name').fill('Rana')
    await page.getByLabel('Last name').fill(tag)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Employee number').fill(tag)
    await page.getByRole('button', { name: 'Register and mail the login' }).click()
    await page.getByText('Registered; the credentials are on their way.').waitFor()
    expect(await mailed(email)).toContain(`rana.${tag.toLowerCase()}`)
    await page.context().close()
  })
})

describe('a patient', () => {
  it('reads that staff pages are not for this role', async () => {
    const { context, page } = await visitAs(browser, 'delta.patient', { locale: 'en-GB' })
    const answer = await page.goto(siteUrl('/staff'))
    expect(answer?.status()).toBe(403)
    expect(await page.getByRole('link', { name: /Staff|My staff record/ }).count()).toBe(0)
    await context.close()
  })
})
