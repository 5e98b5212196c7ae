import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

import { demoLogins } from '../../src/services/demo/logins.ts'

/** Starts the browser of a test file; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (!executablePath) throw new Error('Only tests in tests/e2e have a browser.')
  // Chromium's sandbox refuses to run as root, and small containers have a small /dev/shm.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** Where the site under test answers. */
export function siteUrl(path = '/'): string {
  return new URL(path, process.env['SITE_URL']).href
}

/** A person of the demo data in a browser of their own: nothing is shared with other visitors. */
export async function visitAs(
  browser: Browser,
  username: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const login = demoLogins.find((each) => each.username === username)
  if (!login) throw new Error(`The demo has no login "${username}".`)
  const context = await browser.newContext(options)
  const answer = await context.request.post(siteUrl('/api/users/login'), {
    data: { username, password: login.password },
    headers: { origin: siteUrl().replace(/\/$/, '') },
  })
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`)
  return { context, page: await context.newPage() }
}
