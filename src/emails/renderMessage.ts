import type { Template } from '../lib/messageData.ts'
import type { Language } from '../lib/words.ts'

/** Whose mail it is and for whom, beside what the template is told. */
export interface MailContext {
  language: Language
  /** Whose name and logo it bears; the product's own without. */
  organization: string | null
  /** Whether the logo travels with the mail as `cid:logo`. */
  hasLogo: boolean
  /** IANA name of the zone in which times are told. */
  timezone: string
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

/** Writes a message: pure, the same for the same input. */
export function renderMessage(
  template: Template,
  data: unknown,
  _context: MailContext,
): RenderedMail {
  const text = JSON.stringify(data, null, 2)
  return { subject: template, html: '', text }
}
