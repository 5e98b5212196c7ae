import { sayIn } from '../../lib/words.ts'
import { notAChoice } from './messages.ts'

/** Validates a list of keys, each from a closed list. */
export const manyOf =
  (keys: readonly string[]) =>
  (value: unknown, { req }: { req: { i18n?: { language?: string } } }): true | string => {
    if (value === null || value === undefined || value === '') return true
    const known = Array.isArray(value) && value.every((key: unknown) => keys.some((k) => k === key))
    return known ? true : sayIn(req.i18n?.language, notAChoice)
  }
