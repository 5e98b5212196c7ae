import { refusals } from '../../../../lib/errors.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'

const isCode = (code: string): code is keyof typeof refusals => Object.hasOwn(refusals, code)

/** The sentence of a refusal that another door has named in the address; any other text is not said. */
export const sayTrouble = (code: string | undefined, language: Language): string | null =>
  code !== undefined && isCode(code) ? sayIn(language, refusals[code][1]) : null
