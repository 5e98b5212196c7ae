import type { z } from 'zod'

import { refusals } from '../lib/errors.ts'
import { words, type Words } from '../lib/words.ts'

type Issue = z.core.$ZodIssue

const [, general] = refusals.invalid

/** What is wrong in the other languages; where there is no sentence of its own, the general one. */
function translate(issue: Issue): { ar: string; es: string } {
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return words('', 'هذا ليس بريدًا إلكترونيًا صالحًا.', 'No es un correo electrónico válido.')
  if (issue.code === 'too_big' && issue.origin === 'string')
    return words(
      '',
      `${issue.maximum} حرفًا على الأكثر.`,
      `Como máximo ${issue.maximum} caracteres.`,
    )
  if (issue.code === 'too_small' && issue.origin === 'string')
    return words('', `${issue.minimum} حرفًا على الأقل.`, `Al menos ${issue.minimum} caracteres.`)
  return general
}

/** What is wrong with a part of a body, as zod says it in English, and in the other languages. */
export function sayIssue(issue: Issue): Words {
  const { ar, es } = translate(issue)
  return words(issue.message, ar, es)
}
