import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { demoPassword } from '../../src/services/demo/logins.ts'
import { ask, signInAs } from '../support/person.ts'

let browser: Browser
let reception: BrowserContext
let doctors: { id: string; name: string }[]
const made: string[] = []

// A day of next winter: Cairo is two hours ahead of UTC then, and the demo has nothing on it.
const day = `${new Date().getUTCFullYear() + 1}-02-10`
const nextDay = `${new Date().getUTCFullYear() + 1}-02-11`

beforeAll(async () => {
  browser = await openBrowser()
  reception = await browser.newContext()
  await signInAs(reception.request, 'delta.reception')
  const calendar = await ask(
    reception.request,
    'GET',
    `/appointments/calendar?from=${day}&to=${nextDay}`,
  )
  doctors = calendar.doctors
})

afterAll(async () => {
  for (const id of made)
    await ask(reception.request, 'PATCH', `/appointments/${id}`, { status: 'canceled' })
  await browser.close()
})

/** A patient with a name that nobody else has, and an appointment at a time of Cairo in winter. */
async function book(doctor: number, hour: number): Promise<{ id: string; name: string }> {
  const lastName = `Kal${Date.now()}${made.length}`
  const { doc: patient } = await ask(reception.request, 'POST', '/patients', {
    firstName: 'Nadia',
    lastName,
  })
  const { doc } = await ask(reception.request, 'POST', '/appointments', {
    patient: patient.id,
    doctor: doctors[doctor]?.id,
    startsAt: `${day}T${String(hour - 2).padStart(2, '0')}:00:00.000Z`,
  })
  made.push(doc.id)
  return { id: doc.id, name: `Nadia ${lastName}` }
}

const visit = async (
  username: string,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> => {
  const { page } = await visitAs(browser, username, { locale: 'en-GB', ...options })
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  // The plain form's button goes when the page runs; what is pressed before that is not heard.
  if (options?.javaScriptEnabled !== false)
    await page.locator('.pc-calbar button').waitFor({ state: 'detached' })
  return page
}

const columnOf = (page: Page, doctor: number, on = day): Locator =>
  page.locator(`[data-doctor="${doctors[doctor]?.id}"][data-day="${on}"]`)

const slotAt = (page: Page, doctor: number, time: string): Locator =>
  columnOf(page, doctor).getByRole('link', { name: new RegExp(`^Book ${time}`) })

const cardOf = (page: Page, { id }: { id: string }): Locator => page.locator(`[data-visit="${id}"]`)

/** Drags an appointment by its middle to the middle of a free slot. */
async function drag(page: Page, card: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  await card.hover()
  await page.mouse.down()
  const goal = await to.boundingBox()
  if (!goal) throw new Error('The slot is out of sight.')
  await page.mouse.move(goal.x + 20, goal.y + goal.height / 2, { steps: 8 })
  await page.locator('.pc-cal__ghost').waitFor()
  await page.mouse.up()
}

const startOf = async ({ id }: { id: string }): Promise<[string, string]> => {
  const doc = await ask(reception.request, 'GET', `/appointments/${id}?depth=0`)
  return [doc.startsAt, doc.doctor]
}

describe('a receptionist', () => {
  it('books from a free slot of a doctor, and comes back to the day', async () => {
    const { name } = await book(0, 9)
    const page = await visit('delta.reception', `/calendar?view=day&date=${day}`)
    await slotAt(page, 1, '10:20').click()
    await page.waitForURL(/\/appointments\/create/)
    expect(await page.getByRole('radio', { name: '10:20' }).isChecked()).toBe(true)
    await page.waitForLoadState('networkidle')
    await page.getByRole('combobox').fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await page.getByRole('button', { name: /^Book/ }).click()
    await page.waitForURL(/\/calendar\?view=day/)
    const card = columnOf(page, 1).getByRole('link', { name: new RegExp(`10:20.*${name}`) })
    await card.waitFor()
    made.push((await card.getAttribute('data-visit')) ?? '')
    await page.context().close()
  })

  it('drags an appointment to another doctor and time, sees both in a question, and takes it back', async () => {
    const moved = await book(0, 12)
    const page = await visit('delta.reception', `/calendar?view=day&date=${day}`)
    await drag(page, cardOf(page, moved), slotAt(page, 1, '12:40'))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('12:00').waitFor()
    expect(await dialog.getByRole('definition').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`12:00 · ${doctors[0]?.name}`)),
      expect.stringMatching(new RegExp(`12:40 · ${doctors[1]?.name}`)),
    ])
    expect(await startOf(moved)).toEqual([`${day}T10:00:00.000Z`, doctors[0]?.id])
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await columnOf(page, 1).locator(`[data-visit="${moved.id}"]`).waitFor()
    expect(await startOf(moved)).toEqual([`${day}T10:40:00.000Z`, doctors[1]?.id])
    await page.getByRole('button', { name: 'Undo' }).click()
    await columnOf(page, 0).locator(`[data-visit="${moved.id}"]`).waitFor()
    expect(await startOf(moved)).toEqual([`${day}T10:00:00.000Z`, doctors[0]?.id])
    await page.context().close()
  })

  it('is told why a time that was taken meanwhile is refused; the appointment stays, and another time is found with keys alone', async () => {
    const mine = await book(0, 15)
    const page = await visit('delta.reception', `/calendar?view=day&date=${day}`)
    await drag(page, cardOf(page, mine), slotAt(page, 1, '15:20'))
    // Somebody else is faster, while this person still reads the question.
    await ask(reception.request, 'POST', '/appointments', {
      patient: (await ask(reception.request, 'GET', `/appointments/${mine.id}?depth=0`)).patient,
      doctor: doctors[1]?.id,
      startsAt: `${day}T13:20:00.000Z`,
    }).then(({ doc }) => made.push(doc.id))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await dialog.getByRole('alert').getByText('already has an appointment').waitFor()
    await dialog.getByText('stays where it was').waitFor()
    expect(await page.locator('.pc-cal__ghost').count()).toBe(0)
    expect(await startOf(mine)).toEqual([`${day}T13:00:00.000Z`, doctors[0]?.id])
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: '15:40' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).focus()
    await page.keyboard.press('Enter')
    await columnOf(page, 1).locator(`[data-visit="${mine.id}"]`).waitFor()
    expect(await startOf(mine)).toEqual([`${day}T13:40:00.000Z`, doctors[1]?.id])
    await page.context().close()
  })

  it('goes from slot to slot with arrow keys, opens an appointment with Enter, and moves it by the dialog to another day', async () => {
    const moved = await book(0, 17)
    const page = await visit('delta.reception', `/calendar?view=day&date=${day}`)
    await slotAt(page, 0, '08:00').focus()
    await page.keyboard.press('ArrowDown')
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await focused()).toMatch(/^Book 08:20/)
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toMatch(new RegExp(`^Book 08:20, ${doctors[1]?.name}`))
    await cardOf(page, moved).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Move…' }).click()
    await page.getByRole('dialog').getByLabel('Day').fill(nextDay)
    await page.getByRole('dialog').getByRole('radio', { name: '11:00' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText(`${moved.name}: Moved to`).waitFor()
    expect(await startOf(moved)).toEqual([`${nextDay}T09:00:00.000Z`, doctors[0]?.id])
    await cardOf(page, moved).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('sees within seconds what a colleague books', async () => {
    const page = await visit('delta.reception', `/calendar?view=week&date=${day}`)
    const other = await book(2, 11)
    await cardOf(page, other).waitFor({ timeout: 10_000 })
    expect(await cardOf(page, other).textContent()).toContain('11:00')
    await page.context().close()
  })
})

describe('the calendar', () => {
  it('is for nurses to read: no free slots, nothing to move', async () => {
    const seen = await book(2, 13)
    const page = await visit('delta.nurse', `/calendar?view=day&date=${day}`)
    await cardOf(page, seen).click()
    await page.getByRole('dialog').getByText('13:00–13:20').waitFor()
    expect(await page.getByRole('button', { name: 'Move…' }).count()).toBe(0)
    expect(await page.locator('[data-slot]').count()).toBe(0)
    await page.context().close()
  })

  it('begins with the doctor’s own column, and the week is the own one', async () => {
    const page = await visit('delta.doctor', `/calendar?view=day&date=${day}`)
    const { ownDoctor } = await ask(
      page.request,
      'GET',
      `/appointments/calendar?from=${day}&to=${day}`,
    )
    expect(await page.locator('[data-column]').first().getAttribute('data-doctor')).toBe(ownDoctor)
    await page.getByRole('link', { name: 'Week', exact: true }).click()
    await page.waitForURL(/view=week/)
    await page.locator('[data-column]').nth(6).waitFor()
    const whose = await page
      .locator('[data-column]')
      .evaluateAll((columns) => columns.map((column) => column.getAttribute('data-doctor')))
    expect(whose).toEqual(Array(7).fill(ownDoctor))
    await page.context().close()
  })

  it('is a list without JavaScript', async () => {
    const seen = await book(0, 18)
    const page = await visit('delta.reception', `/calendar?view=list&date=${day}`, {
      javaScriptEnabled: false,
    })
    await page
      .getByRole('row', { name: new RegExp(`18:00–18:20.*${seen.name}.*Pending`) })
      .waitFor()
    await page.getByRole('link', { name: 'Later', exact: true }).click()
    await page.getByText('No appointments').waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('list')
    await page.context().close()
  })

  it('is mirrored in Arabic and its clock is not; on a phone one doctor is in sight, and axe finds nothing', async () => {
    const seen = await book(1, 8)
    const wide = await visit('delta.reception', `/calendar?view=day&date=${day}`, {
      locale: 'ar-EG',
    })
    const left = async (doctor: number) => (await columnOf(wide, doctor).boundingBox())?.x ?? 0
    expect(await left(0)).toBeGreaterThan(await left(1))
    expect(await cardOf(wide, seen).getByText('08:00').isVisible()).toBe(true)
    await wide.context().close()
    const page = await visit('delta.reception', `/calendar?view=day&date=${day}`, {
      bypassCSP: true,
      colorScheme: 'dark',
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    expect(await page.locator('[data-column]').filter({ visible: true }).count()).toBe(1)
    await page.getByRole('combobox').last().selectOption({ index: 1 })
    await cardOf(page, seen).waitFor()
    for (const view of ['day', 'week', 'list']) {
      await page.goto(siteUrl(`/calendar?view=${view}&date=${day}`), { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      )
      expect(serious.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.context().close()
  })
})

describe('the developers’ page', () => {
  it('is read without signing in, searched, and fits a phone in Arabic', async () => {
    const context = await browser.newContext({
      bypassCSP: true,
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    await page.goto(siteUrl('/developers'), { waitUntil: 'networkidle' })
    await page.getByRole('row', { name: /409 doctor-busy/ }).waitFor()
    await page.getByRole('searchbox').fill('appointments calendar')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=appointments/)
    await page.getByText('/api/appointments/calendar').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await context.close()
  })

  it('leads from the page to a first 200 with a key in six actions, shown once, and ends the key', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    let actions = 0
    const act = async (doing: Promise<unknown>): Promise<void> => {
      actions += 1
      await doing
    }
    await act(page.goto(siteUrl('/developers'), { waitUntil: 'networkidle' }))
    await act(page.getByRole('link', { name: 'Sign in to issue a key' }).click())
    await page.waitForURL(/\/login/)
    await page.waitForLoadState('networkidle')
    await page.getByLabel(/^Username/).fill('pearl.reception')
    await page.locator('input[type=password]').fill(demoPassword)
    await act(page.locator('input[type=password]').press('Enter'))
    await page.waitForURL(/\/developers/)
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Name').fill('Laboratory import')
    await act(page.getByLabel('Name').press('Enter'))
    const command = (await page.locator('.pc-secret').textContent()) ?? ''
    const [, url = '', header = ''] = /^curl -i (\S+) -H "authorization: (.+)"$/.exec(command) ?? []
    actions += 2 // The command is copied and run.
    const asWho = { headers: { authorization: header } }
    const first = await fetch(new URL(new URL(url).pathname, siteUrl()), asWho)
    expect([first.status, actions]).toEqual([200, 6])
    expect((await first.json()).user.username).toBe('pearl.reception')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByText('pk_').count()).toBe(0)
    await page.getByRole('button', { name: 'Revoke: Laboratory import' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('The key has ended.').waitFor()
    expect((await fetch(new URL(new URL(url).pathname, siteUrl()), asWho)).status).toBe(401)
    await context.close()
  })

  it('asks the API from the page with the session of who reads it', async () => {
    const page = await visit('delta.nurse', '/developers?q=get /patients/count')
    await page.getByRole('button', { name: 'Send' }).first().click()
    const answered = page.getByRole('region', { name: 'Answers' })
    await answered.waitFor()
    expect(await answered.textContent()).toMatch(/"totalDocs": \d+/)
    await page.context().close()
  })
})
