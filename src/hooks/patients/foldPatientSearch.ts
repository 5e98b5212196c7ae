import type { CollectionBeforeOperationHook, Where } from 'payload'

import { foldText } from '../../lib/foldText.ts'
import { nameSounds } from '../../lib/nameSounds.ts'

const isWhere = (value: unknown): value is Where => typeof value === 'object' && value !== null

/** What is typed is looked for as it is: `%` and `_` are no wildcards, and the mark of sounds is nobody's to type. */
const literally = (term: string): string =>
  foldText(term)
    .replaceAll('~', '')
    .replace(/[\\%_]/g, '\\$&')

/** The words of a name, each as it sounds in either script; a single letter is a whole sound. */
const soundsLike = (term: string): Where[] =>
  /[\d~]/.test(term)
    ? []
    : nameSounds(term).map((variants) => ({
        or: variants.map((sound) => ({
          searchText: { contains: sound.length > 1 ? `~${sound}` : `~${sound} ` },
        })),
      }))

/** A part of the text as it is typed, or names that sound like it. */
function contains(term: string): Where {
  const typed: Where = { searchText: { contains: literally(term) } }
  const sounds = soundsLike(term)
  return sounds.length > 0 ? { or: [typed, { and: sounds }] } : typed
}

function fold(where: Where): Where {
  const folded: Where = {}
  const also: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if (Array.isArray(condition)) {
      folded[key] = condition.filter(isWhere).map(fold)
    } else if (key === 'searchText' && condition) {
      const others = Object.entries(condition).flatMap(([operator, term]) => {
        if (typeof term !== 'string') return [[operator, term]]
        if (operator !== 'contains') return [[operator, literally(term)]]
        also.push(contains(term))
        return []
      })
      if (others.length > 0) folded[key] = Object.fromEntries(others)
    } else folded[key] = condition
  }
  if (also.length === 0) return folded
  return { and: [...(Object.keys(folded).length > 0 ? [folded] : []), ...also] }
}

/** Folds what is searched for as the stored text is folded, so that case, accents and script do not matter. */
export const foldPatientSearch: CollectionBeforeOperationHook = ({ args }) =>
  'where' in args && args.where ? { ...args, where: fold(args.where) } : args
