/** The address of a part of the reference; null is its beginning. */
export const developersAddress = (part: string | null): string =>
  part === null ? '/developers' : `/developers?part=${encodeURIComponent(part)}`
