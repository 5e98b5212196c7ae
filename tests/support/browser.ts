import { type Browser, chromium } from 'playwright-core'

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
