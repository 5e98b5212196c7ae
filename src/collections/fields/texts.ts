import type { TextField } from 'payload'

import { cleanText, findTextFault } from '../../lib/text.ts'
import { sayIn, words, type Words } from '../../lib/words.ts'

const tooMany = (rows: number): Words =>
  words(`At most ${rows} entries.`, `${rows} عنصرًا على الأكثر.`, `Como máximo ${rows} entradas.`)

/** A list of short texts, each held to the same rules as a single one. */
export const texts = (
  name: string,
  label: Words,
  { rows, max }: { rows: number; max: number },
): TextField => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  maxRows: rows,
  hooks: {
    beforeValidate: [({ value }) => (Array.isArray(value) ? value.map(cleanText) : value)],
  },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
    if (value === null || value === undefined) return true
    const list: unknown[] = Array.isArray(value) ? value : [value]
    const fault =
      list.length > rows
        ? tooMany(rows)
        : list.map((entry) => findTextFault(entry, { max, identifying: true })).find(Boolean)
    return fault ? sayIn(req.i18n?.language, fault) : true
  },
})
