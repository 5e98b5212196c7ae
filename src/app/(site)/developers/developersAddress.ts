/** What the page shows, as its address says it: a part of the API, or what was searched for. */
export interface Shown {
  part: string | null
  q: string
}

/** The address of a part of the reference. */
export const developersAddress = (part: string | null): string =>
  part === null ? '/developers' : `/developers?part=${encodeURIComponent(part)}`
