import Bowser from 'bowser'

import { sayIn, words } from './words.ts'

/** Names the device behind a user agent in a person's language, such as "Firefox on Linux"; null when there is none. */
export function describeDevice(userAgent: string | null, language?: string): string | null {
  if (userAgent === null || userAgent.trim() === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  // Programs such as curl name themselves first.
  const program = browser.name || (/^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? null)
  const system = os.name
  if (program === null || !system) return program
  const both = words(
    `${program} on ${system}`,
    `${program} على ${system}`,
    `${program} en ${system}`,
  )
  return sayIn(language, both)
}
