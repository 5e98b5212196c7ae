import type { Browser } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask } from '../support/person.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser.close())

describe('a doctor’s dashboard', () => {
  it('shows the own day and the programme; who was attended is overdue no more', async () => {
    const { page } = await visitAs(browser, 'andino.doctor', { locale: 'en-GB' })
    await page.goto(siteUrl('/dashboard'), { waitUntil: 'networkidle' })
    const program = await ask(page.request, 'GET', '/dashboard/program')
    const day = await ask(page.request, 'GET', '/dashboard/doctor')
    const figure = (name: string) => page.locator(`[data-figure="${name}"] .pc-figure`).innerText()
    expect(await figure('active')).toBe(`${program.active}`)
    expect(await figure('overdue')).toBe(`${program.overdue.total}`)
    expect(await figure('waiting')).toBe(`${day.counts.checked_in}`)
    await page.getByText(program.latestAdmission.name).first().waitFor()

    // The chart and its twin say the same.
    await page.getByText('As a table').click()
    for (const { count, month } of program.byProgramMonth) {
      const row = page.locator('.pc-chart__twin tr').filter({
        has: page.getByRole('rowheader', { name: `${month}`, exact: true }),
      })
      expect(await row.getByRole('cell').innerText()).toBe(`${count}`)
    }

    const [late] = program.overdue.rows
    const attend = page.getByRole('link', { name: `Attend: ${late.name}` })
    expect(await attend.getAttribute('href')).toBe(
      `/patients/${late.patient}/exams?next=%2Fdashboard`,
    )
    const { docs } = await ask(
      page.request,
      'GET',
      `/admissions?where[patient][equals]=${late.patient}&where[status][equals]=active`,
    )
    await ask(page.request, 'POST', '/exams', {
      patient: late.patient,
      admission: docs[0].id,
      kind: 'contact_note',
      contact_note: { text: 'Called; sleeps well.' },
    })
    await page.reload({ waitUntil: 'networkidle' })
    expect(await figure('overdue')).toBe(`${program.overdue.total - 1}`)
    expect(await attend.count()).toBe(0)
    await page.context().close()
  })

  it('fits a phone, in Arabic too', async () => {
    const { page } = await visitAs(browser, 'delta.doctor', {
      locale: 'ar',
      viewport: { width: 360, height: 800 },
    })
    await page.goto(siteUrl('/dashboard'), { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })
})
