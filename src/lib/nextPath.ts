const HERE = 'http://here.invalid'

/**
 * Where a person goes on to: the given path when it is one of our own, else the fallback. Anything that a
 * browser could read as another site's address is dropped.
 */
export function nextPath(given: string | null | undefined, fallback: string): string {
  if (!given?.startsWith('/') || /[\\\s\p{Cc}]/u.test(given)) return fallback
  const url = URL.canParse(given, HERE) ? new URL(given, HERE) : null
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return fallback
  return url.pathname + url.search + url.hash
}
