const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/
const yearFirst = /^(\d{4})[/.\- ](\d{1,2})[/.\- ](\d{1,2})$/

/**
 * A date as people type it, with the day or the year first and digits of any script, as
 * `YYYY-MM-DD`; what is none stays as it is, for the server to refuse.
 */
export function readTypedDate(typed: string): string {
  const text = typed
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  const [, day, month, year] = dayFirst.exec(text) ?? []
  const [, y, m, d] = yearFirst.exec(text) ?? []
  const parts = [year ?? y, month ?? m, day ?? d]
  if (parts.some((part) => part === undefined)) return text
  return parts.map((part) => part?.padStart(2, '0')).join('-')
}
