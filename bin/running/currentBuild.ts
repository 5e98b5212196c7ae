import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const inputs = [
  'src/**/*',
  'public/**/*',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const stampFile = '.next/polyclinic-inputs'

/** One number for everything a build is made from. */
export function hashInputs(): string {
  const hash = createHash('sha256')
  const files = globSync(inputs).filter((file) => statSync(file).isFile())
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Whether the finished build in `.next` was made from exactly the present sources. */
export function isBuildCurrent(): boolean {
  if (!existsSync('.next/BUILD_ID') || !existsSync(stampFile)) return false
  return readFileSync(stampFile, 'utf8') === hashInputs()
}

/** Remembers, after a successful build, what it was made from: the hash before it began. */
export function stampBuild(inputsHash: string): void {
  writeFileSync(stampFile, inputsHash)
}
