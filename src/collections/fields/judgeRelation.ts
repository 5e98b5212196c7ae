import { sayIn } from '../../lib/words.ts'
import { notARelation, required } from './messages.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const isId = (value: unknown): boolean => typeof value === 'string' && uuid.test(value)

/**
 * Judges the form of what a relation points to, one row or several. That the row is there and
 * within reach is the database's to judge (src/database/sql), so a write costs no look-up here.
 */
export const judgeRelation =
  (rules: { required?: boolean; many?: boolean } = {}) =>
  (value: unknown, { req }: { req: { i18n?: { language?: string } } }): string | true => {
    const { language } = req.i18n ?? {}
    if (value === null || value === undefined || value === '') {
      return rules.required ? sayIn(language, required) : true
    }
    const fine = rules.many ? Array.isArray(value) && value.every(isId) : isId(value)
    return fine ? true : sayIn(language, notARelation)
  }
