import { type Language, sayIn, words, type Words } from '../lib/words.ts'

/** Units that are words; the others, such as mmHg, are written alike everywhere. */
const known: Readonly<Record<string, Words>> = {
  'events/h': words('events/h', 'حدث/ساعة', 'eventos/h'),
  'desaturations/h': words('desaturations/h', 'نقص أكسجة/ساعة', 'desaturaciones/h'),
  'portions/day': words('portions/day', 'حصة/يوم', 'porciones/día'),
  'breaths/min': words('breaths/min', 'نفس/دقيقة', 'resp/min'),
  h: words('h', 'ساعة', 'h'),
  kg: words('kg', 'كجم', 'kg'),
}

/** A unit as people read it beside a value. */
export function sayUnit(language: Language, unit: string): string {
  const text = known[unit]
  return text ? sayIn(language, text) : unit
}
