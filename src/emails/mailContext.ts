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

/** A mail as it is read: with styles, and as plain text with the same content. */
export interface RenderedMail {
  subject: string
  html: string
  text: string
}
