import type { Sentence } from './sentence.ts'

/** What a mail says, in the order in which it is read; how it looks is the same for all. */
export interface Letter {
  subject: Sentence
  /** What a list of mails shows beside the subject. */
  preview: Sentence
  heading: Sentence
  paragraphs: readonly Sentence[]
  /** Facts to be copied or compared, such as a username. */
  facts?: readonly { label: Sentence; value: string }[]
  /** A short code that is typed somewhere. */
  code?: string
  button?: { label: Sentence; link: string }
  warning?: Sentence
  notes?: readonly Sentence[]
}
