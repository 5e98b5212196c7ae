import { mkdirSync } from 'node:fs'

import type { Browser } from 'playwright-core'

import { renderMessage } from '../../src/emails/renderMessage.ts'
import { openBrowser } from '../support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  mkdirSync('.data/screenshots', { recursive: true })
})

afterAll(() => browser.close())

const credentials = {
  name: 'Dr. Abd al-Rahman ibn Khalid al-Mansouri',
  username: 'abdalrahman.almansouri.of.the.long.name',
  password: 'aB3$efgh7*kL',
  email: 'abdalrahman.almansouri.of.the.long.name@hospital.example.org',
  loginUrl: 'https://hospital.example.org/login',
}

const languages = ['en', 'ar', 'es'] as const
const widths = [320, 800] as const
const looks = languages.flatMap((language) =>
  widths.flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ language, width, colorScheme })),
  ),
)

it.each(looks)(
  'the credentials mail is read whole in $language, $width px wide and $colorScheme',
  async ({ colorScheme, language, width }) => {
    const { html } = renderMessage('credentials', credentials, {
      language,
      organization: 'Hospital General del Delta',
      hasLogo: false,
      timezone: 'Africa/Cairo',
    })
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(html)
    await page.screenshot({
      fullPage: true,
      path: `.data/screenshots/credentials-${language}-${width}-${colorScheme}.png`,
    })
    const look = await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('a[href$="/login"]')
      const box = link?.getBoundingClientRect()
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        direction: getComputedStyle(document.querySelector('td, div') ?? document.body).direction,
        button: box ? { left: box.left, right: box.right, height: box.height } : null,
        text: document.body.innerText,
        smallest: Math.min(
          ...[...document.querySelectorAll('p, span, td, a')]
            .filter((each) => each.textContent?.trim() && each.checkVisibility())
            .map((each) => parseFloat(getComputedStyle(each).fontSize))
            .filter((size) => size > 1),
        ),
      }
    })
    expect(look.overflow).toBeLessThanOrEqual(0)
    expect(look.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(look.button?.left).toBeGreaterThanOrEqual(0)
    expect(look.button?.right).toBeLessThanOrEqual(width)
    expect(look.button?.height).toBeGreaterThanOrEqual(18)
    expect(look.smallest).toBeGreaterThanOrEqual(12)
    for (const fact of [credentials.username, credentials.password, credentials.email])
      expect(look.text).toContain(fact)
    // Nothing is fetched from anywhere.
    expect(asked).toEqual([])
    await context.close()
  },
)
