import type { Browser, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser.close())

const password = 'Harbour-Window-5193'

/** Opens an empty form and waits until it answers: its title is set by the browser. */
async function openForm(page: Page, collection: string, title: string): Promise<void> {
  await page.goto(siteUrl(`/admin/collections/${collection}/create`))
  await page.getByRole('heading', { name: title }).waitFor()
}

async function chooseRelation(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.locator(`#field-${field} .rs__option`).filter({ hasText: text }).first().click()
}

async function offered(page: Page, field: string): Promise<string[]> {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.locator(`#field-${field} .rs__option`).first().waitFor()
  const options = await page.locator(`#field-${field} .rs__option`).allInnerTexts()
  await page.keyboard.press('Escape')
  return options.map((text) => text.trim())
}

describe('in the forms of the admin panel', () => {
  it('a system administrator is told of two different passwords, and creates the user with equal ones', async () => {
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    const username = `form.${Date.now()}`
    await openForm(page, 'users', 'User: new')
    await page.locator('#field-username').fill(username)
    await page.locator('#field-firstName').fill('Farida')
    await page.locator('#field-lastName').fill('Nagy')
    await chooseRelation(page, 'organization', 'Delta Star Hospital')
    await page.locator('#field-password').fill(password)
    await page.locator('#field-password-confirmation').fill('Harbour-Window-0000')
    await page.locator('#action-save').click()
    const fault = page.locator('#confirmation-fault')
    await fault.filter({ hasText: 'not the same' }).waitFor()
    await page
      .locator('.field-error, [data-sonner-toast]')
      .filter({ hasText: 'not the same' })
      .waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/collections/users/create')
    const unmade = await page.request.get(siteUrl(`/api/users?where[username][equals]=${username}`))
    expect(await unmade.json()).toMatchObject({ totalDocs: 0 })

    await page.locator('#field-password-confirmation').fill(password)
    await page.locator('#action-save').click()
    await page.waitForURL(/\/admin\/collections\/users\/[0-9a-f-]{36}/)
    await page.goto(siteUrl(`/admin/collections/users?search=${username}`))
    await page.locator('table tbody a').filter({ hasText: username }).waitFor()

    const answer = await page.request.post(siteUrl('/api/users/login'), {
      data: { username, password },
    })
    expect(answer.status()).toBe(200)
    await context.close()
  })

  it('a system administrator sees which rules a password breaks, and may have one made', async () => {
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await openForm(page, 'users', 'User: new')
    await page.locator('#field-password').fill('12345')
    const rules = page.locator('#password-rules li')
    await rules.filter({ hasText: 'At least 8 characters' }).waitFor()
    const broken = page.locator('#password-rules .pc-rules__broken')
    expect(await broken.count()).toBeGreaterThanOrEqual(2)
    await page.getByRole('button', { name: 'Generate one' }).click()
    await broken.first().waitFor({ state: 'detached' })
    const made = await page.locator('#field-password').inputValue()
    expect(made).toHaveLength(24)
    expect(await page.locator('#field-password-confirmation').inputValue()).toBe(made)
    await context.close()
  })

  it('a hospital administrator is offered the own hospital’s people and no password', async () => {
    const { context, page } = await visitAs(browser, 'delta.admin', { locale: 'en-GB' })
    await openForm(page, 'appointments', 'Appointment: new')
    const organizations = await offered(page, 'organization')
    expect(organizations).toEqual(['Delta Star Hospital'])
    const doctors = await offered(page, 'doctor')
    expect(doctors.length).toBeGreaterThan(0)
    expect(doctors).toContain('Nabil Bassem Soliman')
    expect(doctors).not.toContain('Claire Hughes')

    await openForm(page, 'users', 'User: new')
    await page.locator('#field-username').waitFor()
    expect(await page.locator('#field-password').count()).toBe(0)
    await context.close()
  })

  it('an administrator who mistypes a phone reads so beside the field, and loses nothing', async () => {
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await openForm(page, 'users', 'User: new')
    await page.locator('#field-firstName').fill('Farida')
    await page.locator('#field-username').fill(`phone.${Date.now()}`)
    await page.locator('#field-phone').fill('12')
    await page.locator('#action-save').click()
    const beside = page.locator('.field-type.text:has(#field-phone) .field-error')
    await beside.filter({ hasText: 'not a valid phone number' }).waitFor()
    expect(await page.locator('#field-firstName').inputValue()).toBe('Farida')
    await context.close()
  })

  it('a doctor’s exam form shows the fields of the chosen kind only', async () => {
    const { context, page } = await visitAs(browser, 'sysadmin', { locale: 'en-GB' })
    await openForm(page, 'exams', 'Exam: new')
    await page.locator('#field-kind').waitFor()
    expect(await page.locator('#field-psychology__quality').count()).toBe(0)
    await page.locator('#field-kind .rs__control').click()
    await page.locator('#field-kind .rs__option').filter({ hasText: 'Psychology' }).click()
    await page.locator('#field-psychology__quality').waitFor()
    expect(await page.locator('#field-monitoring__residual').count()).toBe(0)
    await context.close()
  })

  it('an auditor reads what changed in words', async () => {
    const { context, page } = await visitAs(browser, 'auditor', { locale: 'en-GB' })
    await page.goto(siteUrl('/admin/collections/audit-events?where[action][equals]=update'))
    await page.locator('table tbody a').filter({ hasText: 'Changed' }).first().click()
    await page.locator('.pc-changes tbody tr').first().waitFor()
    const changes = await page.locator('.pc-changes').innerText()
    expect(changes).toContain('From')
    expect(changes).not.toContain('{')
    expect(await page.locator('#action-save').count()).toBe(0)
    await context.close()
  })
})
