import { nextPath } from '../../../../lib/nextPath.ts'

const HERE = 'http://here.invalid'

/** Where a person goes on to, with what was done, for the page to say it. */
export function addressDone(next: string | undefined, fallback: string, done: string): string {
  const url = new URL(nextPath(next, fallback), HERE)
  url.searchParams.set('done', done)
  return url.pathname + url.search + url.hash
}
