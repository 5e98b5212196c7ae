import type { Sentence } from './sentence.ts'

/** Something to be copied or compared. */
export interface Fact {
  label: Sentence
  value: string
  /** Every character counts, as in a password: it is set so that l, I and 1 differ. */
  exact?: boolean
}

/** What a mail says, in the order in which it is read; how it looks is the same for all. */
export interface Letter {
  subject: Sentence
  /** What a list of mails shows beside the subject. */
  preview: Sentence
  heading: Sentence
  paragraphs: readonly Sentence[]
  facts?: readonly Fact[]
  /** A short code that is typed somewhere. */
  code?: string
  button?: { label: Sentence; link: string }
  warning?: Sentence
  notes?: readonly Sentence[]
}
