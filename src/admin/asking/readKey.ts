/** A property of something that came from outside; undefined where it has none. */
export const readKey = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined

/** A text property of something that came from outside; null where it has none. */
export function readText(value: unknown, key: string): string | null {
  const found = readKey(value, key)
  return typeof found === 'string' && found !== '' ? found : null
}
