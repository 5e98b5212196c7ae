import type { MessageData, Template } from '../../lib/messageData.ts'
import type { Language } from '../../lib/words.ts'

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
