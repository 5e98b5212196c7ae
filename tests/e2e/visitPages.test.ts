import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'
import { ask, newAddress, organizationOf, signInAs, strongPassword } from '../support/person.ts'
import { readPdf } from '../support/readPdf.ts'

let browser: Browser
let reception: BrowserContext
let doctorName: string
let email: string
let staff: string

/** A doctor of Delta Star with nothing in the diary. */
beforeAll(async () => {
  browser = await openBrowser()
  const root = await browser.newContext()
  await signInAs(root.request, 'sysadmin')
  reception = await browser.newContext()
  await signInAs(reception.request, 'delta.reception')
  const organization = await organizationOf(root.request, 'delta.admin')
  email = newAddress('visits')
  const names = { firstName: 'Salma', lastName: `V${Date.now()}` }
  doctorName = `Salma ${names.lastName}`
  const user = await ask(root.request, 'POST', '/users', {
    ...names,
    email,
    organization,
    role: 'doctor',
    password: strongPassword,
  })
  const { doc } = await ask(root.request, 'POST', '/staff', {
    ...names,
    organization,
    employeeId: names.lastName,
    staffType: 'physician',
    user: user.doc.id,
  })
  staff = doc.id
})

afterAll(async () => browser.close())

let serial = 0
const newPatient = async (): Promise<{ id: string; lastName: string; fileNumber: string }> => {
  serial += 1
  const { doc } = await ask(reception.request, 'POST', '/patients', {
    firstName: 'Huda',
    lastName: `Tahani ${Date.now()}${serial}`,
    firstNameAr: 'هدى',
    lastNameAr: 'تهاني',
    birthDate: '1980-03-04',
    gender: 'female',
  })
  return doc
}

/** An appointment some minutes from now, so that those of a test follow each other. */
const newVisit = async (patient: string, minutes: number, more: object = {}): Promise<string> => {
  const { doc } = await ask(reception.request, 'POST', '/appointments', {
    patient,
    doctor: staff,
    startsAt: new Date(Date.now() + minutes * 60_000).toISOString(),
    overbooked: true,
    ...more,
  })
  return doc.id
}

const newDoctor = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  await signInAs(context.request, email, strongPassword)
  // The print dialog is the browser's; here it only leaves a mark.
  await context.addInitScript('window.print = () => { document.title = "printed" }')
  return context.newPage()
}

const open = (page: Page, path: string) => page.goto(siteUrl(path), { waitUntil: 'networkidle' })

const stored = async (page: Page, id: string): Promise<Record<string, string | null>> => {
  const { records } = await ask(page.request, 'GET', `/appointments/${id}/visit`)
  return Object.fromEntries(
    Object.entries<any>(records).map(([kind, record]) => [kind, record?.text ?? null]),
  )
}

describe('a doctor', () => {
  it('calls the next patient and has the last visit beside the open one in two actions', async () => {
    const patient = await newPatient()
    const page = await newDoctor()
    const before = await newVisit(patient.id, 2)
    await ask(page.request, 'PUT', `/appointments/${before}/records`, {
      diagnosis: 'Snoring since spring',
      complete: true,
    })
    const visit = await newVisit(patient.id, 3)
    await ask(reception.request, 'PATCH', `/appointments/${visit}`, { status: 'checked_in' })
    await open(page, '/dashboard')
    let actions = 0
    const act = async (doing: Promise<unknown>) => {
      actions += 1
      await doing
    }
    await act(page.getByRole('link', { name: 'My day' }).first().click())
    await act(page.getByRole('link', { name: 'Call next' }).click())
    await page.getByRole('heading', { name: 'Previous visit' }).waitFor()
    expect(actions).toBe(2)
    expect(new URL(page.url()).pathname).toBe(`/appointments/${visit}`)
    await page.getByText('Snoring since spring').waitFor()
    const [left, right] = await Promise.all([
      page.getByLabel('Diagnosis').boundingBox(),
      page.getByText('Snoring since spring').boundingBox(),
    ])
    expect(left && right && left.x + left.width < right.x).toBe(true)
    await page.context().close()
  })

  it('writes three records, completes the visit and prints the prescription in seven actions', async () => {
    const { fileNumber, id, lastName } = await newPatient()
    const visit = await newVisit(id, 60)
    const page = await newDoctor()
    await open(page, `/appointments/${visit}`)
    let actions = 0
    const act = async (doing: Promise<unknown>) => {
      actions += 1
      await doing
    }
    for (const [label, text] of [
      ['Diagnosis', 'Sleep apnoea'],
      ['Prescription', 'CPAP 8 cmH2O every night'],
      ['Requirements', 'Blood count'],
    ] as const) {
      await act(page.getByLabel(label).click())
      await page.keyboard.type(text)
    }
    await page.getByText('12 of 200').waitFor()
    await act(page.getByRole('button', { name: 'Complete visit' }).click())
    await page.getByText('The visit is completed; its records are frozen.').first().waitFor()
    await act(page.getByRole('link', { name: 'Prescription' }).click())
    await act(page.getByRole('button', { name: 'Print' }).click())
    expect(actions).toBeLessThanOrEqual(7)
    expect(await page.title()).toBe('printed')
    expect(await stored(page, visit)).toEqual({
      diagnosis: 'Sleep apnoea',
      prescription: 'CPAP 8 cmH2O every night',
      requirement: 'Blood count',
    })
    const [paper, ...more] = readPdf(await page.pdf({ format: 'A5' }))
    expect(more).toEqual([])
    for (const text of [
      'Delta Star Hospital',
      `Patient: Huda ${lastName}`,
      `File: ${fileNumber}`,
      'Sex: Female',
      'CPAP 8 cmH2O every night',
      doctorName,
      'Page 1 of 1',
    ])
      expect(paper).toContain(text)
    expect(paper).not.toMatch(/Sleep apnoea|My day|Back/)
    await page.context().close()
  })

  it('is told on the page what is too long, and is asked before unsaved text is left', async () => {
    const visit = await newVisit((await newPatient()).id, 120)
    const page = await newDoctor()
    await open(page, `/appointments/${visit}`)
    await page.getByLabel('Diagnosis').fill('a'.repeat(201))
    await page.getByLabel('Prescription').fill('fits')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('main [role=alert]').getByText('At most 200 characters.').waitFor()
    expect(await page.getByLabel('Diagnosis').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Diagnosis').inputValue()).toHaveLength(201)
    expect(await stored(page, visit)).toEqual({
      diagnosis: null,
      prescription: null,
      requirement: null,
    })
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Back' }).click()
    expect(asked).toEqual(['What you typed is not saved. Leave the page anyway?'])
    await page.getByLabel('Diagnosis').fill('a'.repeat(200))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    expect(await stored(page, visit)).toEqual({
      diagnosis: 'a'.repeat(200),
      prescription: 'fits',
      requirement: null,
    })
    await page.getByRole('link', { name: 'Back' }).click()
    await page.waitForURL(siteUrl('/appointments'))
    await page.context().close()
  })

  it('loses nothing to another’s save, to an ended session, or to a completion meanwhile', async () => {
    const visit = await newVisit((await newPatient()).id, 180)
    const page = await newDoctor()
    await open(page, `/appointments/${visit}`)
    const diagnosis = page.getByLabel('Diagnosis')
    const save = page.getByRole('button', { name: 'Save', exact: true })
    await diagnosis.fill('mine')
    await ask(page.request, 'PUT', `/appointments/${visit}/records`, { diagnosis: 'theirs' })
    await save.click()
    await page.getByText('Meanwhile somebody else saved another text').waitFor()
    await page.getByText('theirs', { exact: true }).waitFor()
    expect(await diagnosis.inputValue()).toBe('mine')
    expect((await stored(page, visit))['diagnosis']).toBe('theirs')
    await save.click()
    await page.getByText('Saved.').waitFor()
    expect((await stored(page, visit))['diagnosis']).toBe('mine')

    await diagnosis.fill('typed long ago')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await save.click()
    await page.getByText('Your session has ended.').waitFor()
    expect(await diagnosis.inputValue()).toBe('typed long ago')
    await page.context().addCookies(cookies)
    await ask(reception.request, 'PATCH', `/appointments/${visit}`, { status: 'completed' })
    await save.click()
    await page.getByText('The visit was completed meanwhile').waitFor()
    expect(await diagnosis.inputValue()).toBe('typed long ago')
    expect((await stored(page, visit))['diagnosis']).toBe('mine')

    await page.getByRole('button', { name: 'Unlock with a reason' }).click()
    await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await page.getByRole('dialog').getByText('Reason is needed.').first().waitFor()
    await page.getByRole('dialog').getByLabel('Reason').fill('Completed too early')
    await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await page.getByRole('button', { name: 'Save and freeze again' }).click()
    await page.getByRole('definition').filter({ hasText: 'typed long ago' }).waitFor()
    expect((await stored(page, visit))['diagnosis']).toBe('typed long ago')
    await page.context().close()
  })

  it('writes the note for doctors, and one with formatting is left as it is', async () => {
    const visit = await newVisit((await newPatient()).id, 240)
    const page = await newDoctor()
    await open(page, `/appointments/${visit}`)
    const note = page.getByLabel('Doctors’ note')
    await note.fill('Anxious about the mask.\nCall the family.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByText('The note is saved.').first().waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await note.inputValue()).toBe('Anxious about the mask.\nCall the family.')
    const { note: rich } = await ask(page.request, 'GET', `/appointments/${visit}`)
    rich.root.children[0].children[0].format = 1
    await ask(page.request, 'PATCH', `/appointments/${visit}`, { note: rich })
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('This note has formatting.').waitFor()
    await page.getByText('Anxious about the mask.').waitFor()
    expect(await note.count()).toBe(0)
    await page.context().close()
  })
})

describe('on paper', () => {
  it('the patient stands on each page of a long document, with its number, in Arabic too', async () => {
    const { fileNumber, id, lastName } = await newPatient()
    const visit = await newVisit(id, 300)
    const page = await newDoctor()
    await ask(page.request, 'PUT', `/appointments/${visit}/records`, {
      diagnosis: 'wordy '.repeat(33).trim(),
      prescription: 'wordy '.repeat(16).trim(),
      requirement: 'wordy '.repeat(16).trim(),
    })
    const size = { format: 'A5', landscape: true }
    await open(page, `/appointments/${visit}/print/summary`)
    const pages = readPdf(await page.pdf(size))
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, paper] of pages.entries()) {
      expect(paper).toContain(`Patient: Huda ${lastName}`)
      expect(paper).toContain(`File: ${fileNumber}`)
      expect(paper).toContain('Delta Star Hospital')
      expect(paper).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    // The head of the table stands on each page that has rows, and no row is broken in two.
    const withRows = pages.filter((paper) => paper.includes('wordy'))
    expect(withRows.length).toBeGreaterThan(0)
    for (const paper of withRows) expect(paper).toContain('Written by')
    const counts = pages.map((paper) => paper.match(/wordy/g)?.length ?? 0)
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(65)
    for (const count of counts) expect([0, 16, 32, 33, 49, 65]).toContain(count)

    const arabic = await newDoctor({ locale: 'ar-EG', viewport: { width: 360, height: 740 } })
    await open(arabic, `/appointments/${visit}/print/summary`)
    await arabic.getByRole('heading', { name: 'ملخص الزيارة' }).waitFor()
    expect(await arabic.locator('.pc-patient-line').innerText()).toMatch(/المريض: هدى تهاني/)
    const papers = readPdf(await arabic.pdf(size))
    expect(papers.length).toBeGreaterThan(1)
    for (const paper of papers) expect(paper).toContain(fileNumber)
    await arabic.context().close()
    await page.context().close()
  })
})

describe('who does not write records', () => {
  it('a receptionist sees no records and prints the slip; another hospital finds nothing', async () => {
    const { id } = await newPatient()
    const visit = await newVisit(id, 360)
    const { context, page } = await visitAs(browser, 'delta.reception', { locale: 'en-GB' })
    await open(page, `/appointments/${visit}`)
    await page.getByRole('heading', { name: 'Previous visit' }).waitFor()
    expect(await page.getByText('Records of this visit').count()).toBe(0)
    expect(await page.getByText('Doctors’ note').count()).toBe(0)
    await page.goto(siteUrl(`/appointments/${visit}/print/prescription`))
    await page.getByText('You are not allowed to do this.').waitFor()
    await open(page, `/appointments/${visit}`)
    await page.getByRole('link', { name: 'Appointment slip' }).click()
    await page.getByRole('heading', { name: 'Appointment slip' }).waitFor()
    await page.getByRole('button', { name: 'Print' }).waitFor()
    await context.close()
    const other = await visitAs(browser, 'pearl.doctor', { locale: 'en-GB' })
    for (const path of ['', '/print/slip', '/print/letter']) {
      await other.page.goto(siteUrl(`/appointments/${visit}${path}`))
      await other.page
        .getByText('Nothing is here')
        .or(other.page.getByText('This page does not exist'))
        .first()
        .waitFor()
    }
    await other.context.close()
  })
})

describe('in Arabic on a phone', () => {
  it('a doctor finishes the visit, and axe finds nothing', async () => {
    const { id } = await newPatient()
    const page = await newDoctor({
      bypassCSP: true,
      colorScheme: 'dark',
      locale: 'ar-EG',
      viewport: { width: 360, height: 740 },
    })
    const before = await newVisit(id, 400)
    await ask(page.request, 'PUT', `/appointments/${before}/records`, {
      diagnosis: 'شخير',
      complete: true,
    })
    const visit = await newVisit(id, 420)
    await open(page, `/appointments/${visit}`)
    const faults: string[] = []
    const look = async () => {
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      faults.push(...violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html ?? ''}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > 360) faults.push(`${page.url()} is ${wide} pixels wide`)
    }
    await look()
    await page.getByText('شخير').waitFor()
    await page.getByLabel('التشخيص').fill('انقطاع التنفس أثناء النوم')
    await page.getByLabel('الوصفة').fill('جهاز كل ليلة')
    await page.getByRole('button', { name: 'إكمال الزيارة' }).click()
    await page.getByRole('status').getByText('اكتملت الزيارة وجُمّدت سجلاتها.').waitFor()
    await look()
    await page.getByRole('link', { name: 'وصفة طبية' }).click()
    await page.getByRole('button', { name: 'طباعة' }).waitFor()
    await look()
    expect(faults).toEqual([])
    expect(await page.locator('.pc-sheet').innerText()).toContain('جهاز كل ليلة')
    await page.context().close()
  })
})
