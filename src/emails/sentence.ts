import { escapeHtml } from '../lib/escapeHtml.ts'
import type { Language } from '../lib/words.ts'

/** A sentence with places such as `{name}` for what people typed; how they are set is up to the medium. */
export interface Sentence {
  pattern: string
  values: Readonly<Record<string, string>>
}

const place = /\{(\w+)\}/

/** Line breaks would end a header, and direction marks would turn the rest of a line around. */
const unsettling =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
const leftToRight = /[A-Za-z\u00c0-\u024f]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** One line, without marks that would change what stands around it. */
export const tame = (value: string): string => value.replace(unsettling, ' ').trim()

/** Only what runs against its line is set apart: everything else can be copied clean. */
function isolate(value: string, language: Language): string {
  if (!(language === 'ar' ? leftToRight : rightToLeft).test(value)) return value
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
}

function assemble(
  { pattern, values }: Sentence,
  own: (text: string) => string,
  given: (value: string) => string,
): string {
  const parts = pattern.split(place)
  // Splitting by a pattern with one group puts the names of the places at odd positions.
  return parts
    .map((part, index) => (index % 2 === 0 ? own(part) : given(tame(values[part] ?? ''))))
    .join('')
}

/** The sentence as HTML: everything escaped, each value apart from the direction around it. */
export const sentenceHtml = (sentence: Sentence): string =>
  assemble(sentence, escapeHtml, (value) => `<bdi>${escapeHtml(value)}</bdi>`)

/** The sentence as one line of plain text. */
export const sentenceText = (sentence: Sentence, language: Language): string =>
  assemble(
    sentence,
    (text) => text,
    (value) => isolate(value, language),
  )
