import { setTimeout as pause } from 'node:timers/promises'

import { siteUrl } from './browser.ts'

interface ShownMail {
  to: string
  subject: string
  text: string
}

async function untilMailed(to: string, pattern: RegExp): Promise<string> {
  for (;;) {
    const answer = await fetch(siteUrl('/dev/mailbox.json'))
    const { mails } = (await answer.json()) as { mails: ShownMail[] }
    // The newest stand first.
    for (const mail of mails) {
      const found = mail.to === to ? pattern.exec(mail.text)?.[1] : undefined
      if (found !== undefined) return found
    }
    await pause(100)
  }
}

/** The path of the newest link to a page that was mailed to somebody, once the worker has sent it. */
export const mailedLink = (to: string, page: string): Promise<string> =>
  untilMailed(to, new RegExp(`${siteUrl('/').replace(/\/$/, '')}(/${page}/[\\w-]+)`))

/** The newest one-time code that was mailed to somebody. */
export const mailedCode = (to: string): Promise<string> => untilMailed(to, /\b(\d{6})\b/)

/** The text of the newest mail to somebody. */
export const mailed = (to: string): Promise<string> => untilMailed(to, /^([^]*)$/)
