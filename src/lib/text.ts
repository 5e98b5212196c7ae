import { words, type Words } from './words.ts'

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const lineBreaks = /[\t\n\r]/
const bidiOverrides = /[\u202a-\u202e\u2066-\u2069]/
const zeroWidth = /[\u200b-\u200d\u2060\ufeff\u00ad]/

/** Texts longer than this may hold line breaks and tabs (domain.md, "Precisely"). */
const SINGLE_LINE_MAX = 200

const faults = {
  type: words('Must be text.', 'يجب أن يكون نصًا.', 'Debe ser texto.'),
  characters: words(
    'Contains characters that cannot be stored (control characters or text-direction overrides).',
    'يحتوي على رموز لا يمكن حفظها (رموز تحكم أو تغيير اتجاه النص).',
    'Contiene caracteres que no se pueden guardar (de control o de cambio de dirección).',
  ),
  lines: words(
    'Must be a single line.',
    'يجب أن يكون في سطر واحد.',
    'Debe estar en una sola línea.',
  ),
  invisible: words(
    'Contains invisible characters.',
    'يحتوي على رموز غير مرئية.',
    'Contiene caracteres invisibles.',
  ),
}

/** Unicode NFC, trimmed; other types are handed back for validation to refuse. */
export const cleanText = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value

/** Nothing but blanks is no text. */
export const emptyToNull = (value: unknown): unknown => (value === '' ? null : value)

interface TextRule {
  /** Greatest length in characters (code points). */
  max: number
  /** Names, usernames and e-mails also refuse zero-width characters. */
  identifying?: boolean
}

/** Says what is wrong with a text, or null. Source: domain.md, conventions. */
export function findTextFault(value: unknown, { max, identifying }: TextRule): Words | null {
  if (typeof value !== 'string') return faults.type
  if (control.test(value) || bidiOverrides.test(value) || !value.isWellFormed())
    return faults.characters
  if (max <= SINGLE_LINE_MAX && lineBreaks.test(value)) return faults.lines
  if (identifying && zeroWidth.test(value)) return faults.invisible
  if (value.length > max && [...value].length > max) {
    return words(
      `At most ${max} characters.`,
      `${max} حرفًا على الأكثر.`,
      `Como máximo ${max} caracteres.`,
    )
  }
  return null
}
