import { type Language, sayIn, type Words, words } from '../../../lib/words.ts'
import type { ApiError } from '../asking/askApi.ts'

const needed = ({ ar, en, es }: Words): Words =>
  words(`${en} is needed.`, `${ar}: مطلوب.`, `${es}: es obligatorio.`)

/** What was left empty of that which a form cannot be sent without, by the labels of the fields. */
export const listMissing = (
  language: Language,
  typed: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, Words>>,
): ApiError[] =>
  Object.entries(labels)
    .filter(([field]) => !typed[field]?.trim())
    .map(([field, label]) => ({
      code: 'missing',
      field,
      message: sayIn(language, needed(label)),
    }))
