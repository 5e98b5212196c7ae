import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, signInAs } from '../support/person.ts'

let browser: Browser
let doctor: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  doctor = await browser.newContext()
  await signInAs(doctor.request, 'delta.doctor')
})

afterAll(async () => browser.close())

const visit = async (
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> => {
  const { page } = await visitAs(browser, 'delta.doctor', { locale: 'en-GB', ...options })
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return page
}

/** A patient of Delta Star with an active cycle and a basal study of 40 events per hour. */
async function admit(): Promise<string> {
  const { doc } = await ask(doctor.request, 'POST', '/patients', {
    firstName: 'Huda',
    lastName: `Q${Date.now()}`,
    startDate: '2026-01-10',
  })
  const found = await ask(doctor.request, 'GET', `/admissions?where[patient][equals]=${doc.id}`)
  await ask(doctor.request, 'POST', '/exams', {
    patient: doc.id,
    admission: found.docs[0].id,
    kind: 'polysomnography_basal',
    polysomnography_basal: {
      date: '2026-01-11',
      ahi: 40,
      severity: 'severe',
      odi: 22,
      efficiencyPct: 81,
    },
  })
  return doc.id
}

const examsOf = async (patient: string) =>
  (await ask(doctor.request, 'GET', `/exams?where[patient][equals]=${patient}`)).docs

describe('a doctor', () => {
  it('registers an exam and sees the trend in three actions, with what follows from it before', async () => {
    const patient = await admit()
    const page = await visit(`/patients/${patient}`)
    let actions = 0
    const act = async (doing: Promise<unknown>): Promise<void> => {
      actions += 1
      await doing
    }
    await act(page.getByRole('link', { name: 'Exams', exact: true }).click())
    await act(page.getByRole('link', { name: 'Monitoring', exact: true }).click())
    await page.getByRole('heading', { level: 1, name: 'Monitoring' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByText('40 events/h').count()).toBe(1)
    const fill = (label: string, value: string) =>
      page.getByRole('textbox', { name: label }).fill(value)
    await fill('Days used', '95')
    await fill('Days over 4 hours', '90')
    await fill('Hours per day', '6,5')
    await fill('Residual events', '50')
    await page.getByText('-25 %').waitFor()
    await page.getByText('Warning: more events than before treatment').waitFor()
    await fill('Residual events', '4')
    await page.getByText('90 %').waitFor()
    expect(await page.getByText('Good').isVisible()).toBe(true)
    await page.getByLabel('Mode').selectOption('cpap')
    await page.getByRole('textbox', { name: 'EPAP' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox', { name: 'Respiratory rate' }).isVisible()).toBe(false)
    await page.getByLabel('Mode').selectOption('bpap')
    await page.getByRole('textbox', { name: 'EPAP' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Respiratory rate' }).isVisible()).toBe(false)
    await fill('IPAP', '12')
    await fill('EPAP', '8')
    await page.getByLabel('Mask *', { exact: true }).selectOption('nasal')
    await page.getByLabel('Mask size').selectOption('medium')
    await act(page.getByRole('button', { name: 'Save' }).click())
    await page.getByText('The exam was registered.').waitFor()
    const chart = page.getByRole('figure', { name: 'Monitoring: Correction' })
    expect(await chart.getByRole('img').isVisible()).toBe(true)
    expect(actions).toBeLessThanOrEqual(4)
    await chart.getByText('As a table').click()
    expect(await chart.getByRole('row').nth(1).textContent()).toContain('90 %Good')
    const row = page.getByRole('region', { name: 'Monitoring' }).getByRole('row').nth(1)
    expect(await row.textContent()).toContain('Nabil Bassem Soliman')
    const [stored] = (await examsOf(patient)).filter(({ kind }: any) => kind === 'monitoring')
    expect(stored.monitoring).toMatchObject({ basal: 40, hoursPerDay: 6.5, correctionPct: 90 })

    await page.getByLabel('Note a call or message').fill('Called; sleeps well.')
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByRole('region', { name: 'Contact note' }).getByText('Called;').waitFor()
    await page.context().close()
  })

  it('is told what is missing or out of range beside the field, and nothing typed is lost', async () => {
    const patient = await admit()
    const page = await visit(`/exams/create/psychology?patient=${patient}`)
    const fill = (label: string, value: string) =>
      page.getByRole('textbox', { name: label }).fill(value)
    await fill('Beck depression inventory', '10')
    await fill('Beck anxiety inventory', '12')
    await fill('Sleep quality', '21')
    await fill('Sleep quantity', '8')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Please look at this again').waitFor()
    const quality = page.getByRole('textbox', { name: 'Sleep quality' })
    expect(await quality.getAttribute('aria-invalid')).toBe('true')
    expect(await quality.inputValue()).toBe('21')
    await quality.fill('7')
    await page.getByText('15', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The exam was registered.').waitFor()

    await page.goto(siteUrl(`/exams/create/polysomnography_titration?patient=${patient}`), {
      waitUntil: 'networkidle',
    })
    await page.getByLabel('Type').selectOption('bpap_st')
    await page.getByLabel('Study date').fill('2026-01-12')
    await fill('IPAP', '14')
    await page.getByLabel('Mask *', { exact: true }).selectOption('nasal')
    await page.getByLabel('Mask size').selectOption('medium')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Please look at this again').waitFor()
    for (const name of ['EPAP', 'Respiratory rate'])
      expect(await page.getByRole('textbox', { name }).getAttribute('aria-invalid')).toBe('true')
    expect((await examsOf(patient)).map(({ kind }: any) => kind).sort()).toEqual([
      'polysomnography_basal',
      'psychology',
    ])
    await page.context().close()
  })

  it('ends a cycle with a reason, and starts another with an empty record', async () => {
    const patient = await admit()
    const page = await visit(`/patients/${patient}/admissions`)
    await page.getByRole('link', { name: /^End: / }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'End the cycle' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('Reason of the end').selectOption('early_discharge')
    await dialog.getByRole('button', { name: 'End the cycle' }).click()
    await page.getByText('The cycle has ended.').waitFor()
    expect(await page.getByText('Early discharge').first().isVisible()).toBe(true)
    await page.goto(siteUrl(`/exams/create/psychology?patient=${patient}`))
    await page.getByText('No cycle is active').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await page.goto(siteUrl(`/patients/${patient}/admissions`), { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Start the cycle' }).click()
    await page.getByText('The cycle has started.').waitFor()
    await page.goto(siteUrl(`/patients/${patient}/exams`))
    await page.getByRole('heading', { name: 'Other cycles' }).waitFor()
    expect(await page.getByRole('region', { name: 'Basal polysomnography' }).count()).toBe(0)
    await page.getByRole('link', { name: /10 Jan|Jan 10/ }).click()
    await page.getByText('An earlier cycle, for reading.').waitFor()
    await page.getByRole('region', { name: 'Basal polysomnography' }).waitFor()
    await page.context().close()
  })

  it('registers an exam in Arabic, on a phone, without JavaScript', async () => {
    const patient = await admit()
    const page = await visit(`/exams/create/psychology?patient=${patient}`, {
      locale: 'ar-EG',
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    })
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    for (const [name, value] of [
      ['beckDepression', '١٠'],
      ['beckAnxiety', '12'],
      ['quality', '7'],
      ['quantity', '8'],
    ])
      await page.locator(`[name="psychology.${name}"]`).fill(value ?? '')
    await page.getByRole('button', { name: 'حفظ' }).click()
    await page.getByText('سُجّل الفحص.').waitFor()
    expect(await page.getByText('علم النفس: المجموع').first().isVisible()).toBe(true)
    const { width } = page.viewportSize() ?? { width: 0 }
    const scrolled = await page.locator('html').boundingBox()
    expect(scrolled?.width).toBeLessThanOrEqual(width)
    const [exam] = (await examsOf(patient)).filter(({ kind }: any) => kind === 'psychology')
    expect(exam.psychology).toMatchObject({ beckDepression: 10, total: 15 })
    await page.context().close()
  })
})

describe('a doctor of another hospital', () => {
  it('finds neither the record, nor the admissions, nor the form of an exam', async () => {
    const patient = await admit()
    const [exam] = await examsOf(patient)
    const { page } = await visitAs(browser, 'pearl.doctor', { locale: 'en-GB' })
    for (const path of [
      `/patients/${patient}/exams`,
      `/patients/${patient}/admissions`,
      `/exams/create/psychology?patient=${patient}`,
      `/exams/${exam.id}/edit`,
    ]) {
      const answer = await page.goto(siteUrl(path))
      expect([path, answer?.status()]).toEqual([path, 404])
      expect(await page.getByText('Huda').count()).toBe(0)
    }
    await page.context().close()
  })
})
