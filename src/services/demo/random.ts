/** A stream of numbers that is the same for the same key on every machine. */
export type Random = {
  /** A number of [0, 1). */
  next: () => number
  /** A whole number of [min, max], both ends included. */
  int: (min: number, max: number) => number
  /** A number of [min, max] rounded to the given number of decimals. */
  decimal: (min: number, max: number, decimals: number) => number
  chance: (probability: number) => boolean
  pick: <Item>(items: readonly Item[]) => Item
  /** One of the items, each as likely as its weight says. */
  weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  /** A version 4 UUID made of this stream. */
  uuid: () => string
}

/**
 * Turns a key into the four words of a generator's state (cyrb128, public domain). All 128 bits
 * depend on the key: with fewer, two of a million keys would share a stream and its identifiers.
 */
const stateOf = (key: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}

const hex8 = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/** A small fast generator (sfc32, public domain). It makes demo data, never secrets. */
export const createRandom = (key: string): Random => {
  let [a, b, c, d] = stateOf(key)
  const word = (): number => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  // The first words still resemble the key, so they are thrown away.
  for (let round = 0; round < 12; round++) word()

  const next = (): number => word() / 4294967296
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const decimal = (min: number, max: number, decimals: number): number =>
    Number((min + next() * (max - min)).toFixed(decimals))
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index]
    if (item === undefined) throw new RangeError('Cannot pick from an empty list.')
    return item
  }
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return at(items, items.length - 1)[0]
  }
  const uuid = (): string => {
    const [one, two, three, four] = [hex8(word()), hex8(word()), hex8(word()), hex8(word())]
    const variant = '89ab'.charAt(parseInt(three.charAt(0), 16) & 3)
    return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`
  }
  return {
    next,
    int,
    decimal,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    weighted,
    uuid,
  }
}
