import axe, { type AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'

import { openBrowser, siteUrl, visitAs } from '../support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser.close())

const parts = {
  account: ['/dashboard', '/account', '/account/security', '/account/sessions'],
  people: ['/people', '/people/create', '/people/invitations', '/account/activity'],
  staff: ['/staff', '/staff/create', '/staff/requests', '/staff/import'],
  board: ['/reception', '/doctor/finance'],
  organization: ['/organization', '/organization/departments', '/organization/members'],
}
const looks = [
  ['en-GB', 1280, 'light'],
  ['ar-EG', 360, 'dark'],
] as const
const cases = looks.flatMap(([locale, width, scheme]) =>
  Object.entries(parts).map(([part, paths]) => ({ locale, width, scheme, part, paths })),
)

describe('the signed-in pages', () => {
  it.each(cases)(
    'about $part are read by everybody ($locale, $width px, $scheme)',
    async ({ locale, paths, scheme, width }) => {
      const { context, page } = await visitAs(browser, 'delta.admin', {
        bypassCSP: true,
        colorScheme: scheme,
        locale,
        viewport: { width, height: 800 },
      })
      const found: string[] = []
      for (const path of paths) {
        await page.goto(siteUrl(path))
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate<AxeResults>('axe.run()')
        found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`))
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) found.push(`${path} is ${wide} pixels wide`)
      }
      expect(found).toEqual([])
      await context.close()
    },
  )
})
