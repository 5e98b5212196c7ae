import type { Endpoint } from 'payload'

/** A door under another address: the same schema, rights and handler. */
export const aliasOf = (door: Endpoint, path: string): Endpoint => ({ ...door, path })

/** The door among several that answers a path, under another address. */
export function aliasAmong(doors: readonly Endpoint[], path: string, other: string): Endpoint {
  const door = doors.find((known) => known.path === path)
  if (!door) throw new Error(`There is no door ${path}.`)
  return aliasOf(door, other)
}
