import { readFileSync } from 'node:fs'

import { z } from 'zod'

const manifest = z.object({ version: z.string() })

/** The product's version, as package.json has it. */
export function readVersion(): string {
  const text = readFileSync(`${import.meta.dirname}/../../package.json`, 'utf8')
  return manifest.parse(JSON.parse(text)).version
}
