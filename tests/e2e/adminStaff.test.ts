import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, newAddress, organizationOf } from '../support/person.ts'

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
  email: string
}

/** A word that only the rows of one test have. */
const newWord = (): string => `Trial${crypto.randomUUID().slice(0, 8)}`

/** A staff member of the Delta hospital without a login. */
async function employ(firstName: string, lastName: string, data: object = {}): Promise<Made> {
  const email = newAddress('employee')
  const organization = await organizationOf(root.request, 'delta.admin')
  const employeeId = crypto.randomUUID()
  const body = { firstName, lastName, email, employeeId, staffType: 'nurse', organization }
  const { doc } = await ask(root.request, 'POST', '/staff', { ...body, ...data })
  return { id: doc.id, email: doc.email }
}

const readStaff = ({ id }: Made): Promise<any> => ask(root.request, 'GET', `/staff/${id}?depth=0`)

/** How many mails were queued for or sent to somebody. */
const countMails = async ({ email }: Made): Promise<number> => {
  const query = `where[to][equals]=${encodeURIComponent(email)}&limit=1`
  return (await ask(root.request, 'GET', `/messages?${query}`)).totalDocs
}

/** Opens the list with one word's matches, once it listens to clicks. */
async function openList(page: Page, search: string, collection = 'staff'): Promise<void> {
  await page.goto(siteUrl(`/admin/collections/${collection}?search=${search}`))
  await page.locator('table tbody tr').first().waitFor()
}

const rowOf = (page: Page, name: string) => page.locator('table tbody tr').filter({ hasText: name })

const chip = (page: Page, text: string | RegExp) =>
  page.locator('.pc-account .pc-chip').filter({ hasText: text })

describe('staff accounts in the admin panel', () => {
  it('an administrator creates accounts for three: one is created, two are passed over with reasons, one mail', async () => {
    const word = newWord()
    const ready = await employ('Ready', word)
    const linked = await employ('Linked', word)
    await ask(root.request, 'POST', `/staff/${linked.id}/create_user_account`)
    const silent = await employ('Silent', word, { email: null })
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, word)
    await page.locator('.cell-_select input:not([disabled])').first().waitFor()
    await page.locator('#select-all').click()
    const bar = page.locator('.pc-bulk')
    await bar.getByRole('button', { name: 'Create user accounts' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Has an account already: 1').waitFor()
    await dialog.getByText('Has no e-mail: 1').waitFor()
    expect(await dialog.locator('dd').allInnerTexts()).toEqual(['1', '2'])
    expect(await readStaff(ready)).toMatchObject({ accountState: 'none' })

    await dialog.getByRole('button', { name: 'Create user accounts (1)' }).click()
    await dialog.locator('tbody tr').nth(2).waitFor()
    const resultOf = (name: string) => dialog.locator('tbody tr').filter({ hasText: name })
    await resultOf(`Ready ${word}`).getByText('Done').waitFor()
    await resultOf(`Linked ${word}`).getByText('Has an account already').waitFor()
    await resultOf(`Silent ${word}`).getByText('Has no e-mail').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await rowOf(page, 'Ready').locator('.pc-chip').filter({ hasText: 'Active' }).first().waitFor()
    expect(await readStaff(ready)).toMatchObject({ accountState: 'active' })
    expect(await readStaff(silent)).toMatchObject({ accountState: 'none' })
    expect(await countMails(ready)).toBe(1)
    expect(await countMails(linked)).toBe(1)
    await context.close()
  })

  it('an administrator unlinks, links and mails a login from the card, and saving the form keeps it', async () => {
    const word = newWord()
    const person = await employ('Carda', word)
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await page.goto(siteUrl(`/admin/collections/staff/${person.id}`))
    await chip(page, 'No account').waitFor()
    const card = page.locator('.pc-account')
    const dialog = page.getByRole('dialog')
    await card.getByRole('button', { name: 'Create account' }).click()
    await dialog
      .locator('option')
      .filter({ hasText: 'By staff type:' })
      .waitFor({ state: 'attached' })
    await dialog.getByLabel('Role').selectOption({ label: 'Doctor' })
    await dialog.getByRole('button', { name: 'Create account' }).click()
    await chip(page, 'Active').waitFor()
    const { user } = await readStaff(person)
    const made = await ask(root.request, 'GET', `/users/${user}`)
    expect(made).toMatchObject({ role: 'doctor', email: person.email })

    await card.getByRole('button', { name: 'Unlink' }).click()
    await dialog.getByRole('button', { name: 'Unlink' }).click()
    await chip(page, 'No account').waitFor()
    expect(await readStaff(person)).toMatchObject({ user: null })

    await card.getByRole('button', { name: 'Link user' }).click()
    await dialog.getByLabel('Name, username or e-mail').fill(`carda ${word}`)
    await dialog.getByRole('radio', { name: `Carda ${word}` }).check()
    await dialog.getByRole('button', { name: 'Link user' }).click()
    await chip(page, 'Active').waitFor()
    expect(await readStaff(person)).toMatchObject({ user })

    await card.getByRole('button', { name: 'Send credentials' }).click()
    await dialog.getByRole('button', { name: 'Send credentials' }).click()
    await page.getByText('New credentials are on their way').first().waitFor()
    expect(await countMails(person)).toBe(2)

    await page.locator('#field-jobTitle').fill('Head nurse')
    await page.locator('#action-save').click()
    await page.getByText('successfully').first().waitFor()
    expect(await readStaff(person)).toMatchObject({ user, jobTitle: 'Head nurse' })
    await context.close()
  })

  it('a department manager sees the logins of the department and no actions; the administrator has them', async () => {
    const manager = await visitAs(browser, 'delta.manager', { locale: 'en-GB' })
    await openList(manager.page, '')
    await manager.page.locator('.cell-accountState .pc-chip').first().waitFor()
    const actions = (page: Page) => page.locator('.cell-actions button')
    expect(await actions(manager.page).count()).toBe(0)
    const bulkBar = manager.page.locator('.pc-bulk')
    expect(await bulkBar.count()).toBe(0)
    const { docs } = await ask(manager.page.request, 'GET', '/staff?limit=1')
    await manager.page.goto(siteUrl(`/admin/collections/staff/${docs[0].id}`))
    await chip(manager.page, /./).first().waitFor()
    expect(await manager.page.locator('.pc-account button').count()).toBe(0)
    await manager.context.close()

    const above = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(above.page, '')
    await actions(above.page).first().waitFor()
    await above.context.close()
  })

  it('a staff record whose user is deleted stays, and the list says “No account”', async () => {
    const word = newWord()
    const person = await employ('Survivor', word)
    await ask(root.request, 'POST', `/staff/${person.id}/create_user_account`)
    const { user } = await readStaff(person)
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, word)
    await rowOf(page, word).locator('.cell-accountState').getByText('Active').waitFor()
    await ask(root.request, 'DELETE', `/users/${user}`)
    await openList(page, word)
    await rowOf(page, word).locator('.cell-accountState').getByText('No account').waitFor()
    await rowOf(page, word).getByRole('button', { name: 'Create account' }).waitFor()
    expect(await readStaff(person)).toMatchObject({ user: null })
    await context.close()
  })

  it('an administrator approves a request for an account with an employee number, and rejects another', async () => {
    const word = newWord()
    const asker = await browser.newContext()
    const request = (email: string, name: string) =>
      ask(asker.request, 'POST', '/account-requests', { organization: 'delta-star', email, name })
    const [wanted, unwanted] = [newAddress('wanted'), newAddress('unwanted')]
    await request(wanted, `Wanted ${word}`)
    await request(unwanted, `Unwanted ${word}`)
    await asker.close()
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, word, 'account-requests')
    const dialog = page.getByRole('dialog')
    await rowOf(page, wanted).getByRole('button', { name: 'Approve' }).click()
    await dialog.getByRole('button', { name: 'Approve' }).click()
    await dialog.locator('.pc-fault').waitFor()
    await dialog.getByLabel('Employee number').fill(`N-${word}`)
    await dialog.getByLabel('Role').selectOption('receptionist')
    await dialog.getByRole('button', { name: 'Approve' }).click()
    await rowOf(page, wanted).locator('.pc-chip').filter({ hasText: 'Approved' }).waitFor()
    const { docs } = await ask(root.request, 'GET', `/staff?where[email][equals]=${wanted}`)
    expect(docs[0]).toMatchObject({ employeeId: `N-${word}`, accountState: 'active' })
    const made = await ask(root.request, 'GET', `/users/${docs[0].user}`)
    expect(made).toMatchObject({ role: 'receptionist', email: wanted })

    await rowOf(page, unwanted).getByRole('button', { name: 'Reject' }).click()
    await dialog.getByRole('button', { name: 'Reject' }).click()
    await rowOf(page, unwanted).locator('.pc-chip').filter({ hasText: 'Rejected' }).waitFor()
    expect(await rowOf(page, unwanted).getByRole('button').count()).toBe(0)
    await context.close()
  })

  it('the view “Licence expires soon” shows who it means, and stays in the address', async () => {
    const word = newWord()
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await employ('Soon', word, { licenseExpiresOn: inDays(20) })
    await employ('Later', word, { licenseExpiresOn: inDays(40) })
    await employ('Gone', word, { licenseExpiresOn: inDays(20), status: 'left' })
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openList(page, '')
    const view = page.locator('.pc-views').getByRole('link', { name: 'Licence expires soon' })
    const href = await view.getAttribute('href')
    await page.goto(siteUrl(`${href}&limit=100`))
    for (const look of ['opened', 'loaded anew']) {
      await rowOf(page, `Soon ${word}`).waitFor()
      expect([look, await view.getAttribute('aria-current')]).toEqual([look, 'page'])
      expect(await rowOf(page, `Later ${word}`).count()).toBe(0)
      expect(await rowOf(page, `Gone ${word}`).count()).toBe(0)
      await page.reload()
    }
    await context.close()
  })
})
