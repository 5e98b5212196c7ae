import type { Language } from '../../../lib/words.ts'

/** A text in a drawing, whose own direction is fixed, read in the direction of the language. */
export const isolate = (language: Language, text: string): string =>
  language === 'ar' ? `\u2067${text}\u2069` : text
