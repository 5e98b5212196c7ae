import type { Language } from '../../lib/words.ts'

/** What each template is told, beside the organization and its language. Links are whole addresses. */
export interface MessageData {
  credentials: { name: string; username: string; password: string; email: string; loginUrl: string }
  activation: { name: string; link: string; expiresAt: string }
  invitation: {
    inviter: string
    organization: string
    role: string
    link: string
    expiresAt: string
  }
  verification: { name: string; link: string; expiresAt: string }
  reset: { name: string; link: string; expiresAt: string }
  'one-time-code': { name: string; code: string; expiresAt: string }
  'password-changed': { name: string; at: string; ip: string | null; device: string | null }
  'account-locked': { name: string; at: string; minutes: number; ip: string | null }
  'account-request': {
    name: string
    outcome: 'received' | 'rejected'
    requester: string
    link: string
  }
  'appointment-changed': {
    name: string
    kind: 'confirmed' | 'changed' | 'canceled'
    doctor: string
    startsAt: string
    timezone: string
    link: string
  }
}

export type Template = keyof MessageData

/** One mail or text message to be sent. */
export interface NewMessage<T extends Template = Template> {
  template: T
  /** `sms` only carries one-time codes; `to` is then a phone in E.164. */
  channel?: 'mail' | 'sms'
  to: string
  language: Language
  /** Whose name and logo it bears. */
  organization: string | null
  /** What it is about, as `users/<id>`; shown in the log, never a secret. */
  about: string
  data: MessageData[T]
}
