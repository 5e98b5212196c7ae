import type { CollectionBeforeOperationHook, Where } from 'payload'

import { foldText } from '../../lib/foldText.ts'

const isWhere = (value: unknown): value is Where => typeof value === 'object' && value !== null

/** What is typed is looked for as it is: `%` and `_` are no wildcards. */
const literally = (term: string): string => foldText(term).replace(/[\\%_]/g, '\\$&')

function fold(where: Where): Where {
  const folded: Where = {}
  for (const [key, condition] of Object.entries(where)) {
    if (Array.isArray(condition)) {
      folded[key] = condition.filter(isWhere).map(fold)
    } else if (key === 'searchText' && condition) {
      const entries = Object.entries(condition).map(([operator, term]) => [
        operator,
        typeof term === 'string' ? literally(term) : term,
      ])
      folded[key] = Object.fromEntries(entries)
    } else folded[key] = condition
  }
  return folded
}

/** Folds what is searched for as the stored text is folded, so that case and accents do not matter. */
export const foldPatientSearch: CollectionBeforeOperationHook = ({ args }) =>
  'where' in args && args.where ? { ...args, where: fold(args.where) } : args
