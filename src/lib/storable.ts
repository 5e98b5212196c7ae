import { Refusal } from './errors.ts'

const DEPTH_MAX = 24

/** PostgreSQL has no NUL, and half a surrogate pair would come back as another character. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/**
 * Walks data from outside and refuses text that cannot be stored, keys that reach into prototypes,
 * and nesting that no form of ours has.
 */
export function assertStorable(value: unknown, depth = 0): void {
  if (typeof value === 'string') {
    if (!isStorableText(value)) throw new Refusal('invalid-characters')
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (depth > DEPTH_MAX) throw new Refusal('invalid-json')
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__' || !isStorableText(key))
      throw new Refusal('invalid-characters', undefined)
    assertStorable(item, depth + 1)
  }
}
