import { type Language, sayIn, type Words } from '../../../../lib/words.ts'

/** A stored choice in words; nothing where there is none. */
export const sayChoice = (
  language: Language,
  known: Readonly<Record<string, Words>>,
  value: string | null | undefined,
): string => {
  const said = value ? known[value] : undefined
  return said ? sayIn(language, said) : ''
}
