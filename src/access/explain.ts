import type { Grant, Operation, Scope } from './policy.ts'

const letters: readonly (readonly [Operation, string])[] = [
  ['create', 'C'],
  ['read', 'R'],
  ['update', 'U'],
  ['delete', 'D'],
]

/** Says a grant as the access table writes it: `CRU org, D own`, widest scope first; `–` is nothing. */
export function explain(grant: Grant): string {
  const widestFirst: readonly Scope[] = ['all', 'trust', 'org', 'dept', 'own']
  const parts = widestFirst.flatMap((scope) => {
    const allowed = letters.filter(([operation]) => grant[operation] === scope)
    return allowed.length === 0 ? [] : `${allowed.map(([, letter]) => letter).join('')} ${scope}`
  })
  return parts.join(', ') || '–'
}
