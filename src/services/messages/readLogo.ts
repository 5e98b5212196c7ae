import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

const FOLDER = 'media/logos'
const BYTES_MAX = 200_000
const KEPT_MAX = 20

const kept = new Map<string, Promise<Buffer | null>>()

async function read(filename: string): Promise<Buffer | null> {
  try {
    const file = path.join(FOLDER, path.basename(filename))
    return (await stat(file)).size > BYTES_MAX ? null : await readFile(file)
  } catch {
    return null
  }
}

/**
 * The picture of an organization's logo (PNG), or null when there is none that could travel with
 * a mail. Stored files never change under their name, so the last ones are kept.
 */
export function readLogo(filename: string | null): Promise<Buffer | null> {
  if (filename === null) return Promise.resolve(null)
  const known = kept.get(filename)
  if (known) return known
  if (kept.size >= KEPT_MAX) kept.clear()
  const found = read(filename)
  kept.set(filename, found)
  // A picture that is not there yet may be there for the next mail.
  void found.then((logo) => logo ?? kept.delete(filename))
  return found
}
