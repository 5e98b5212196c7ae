import { existsSync } from 'node:fs'

import { type Env, parseEnv } from './env/parseEnv.ts'
import { UnsafeConfiguration } from './env/unsafeConfiguration.ts'

// A `.env` file fills in what the environment does not say; it never overrides it.
if (existsSync('.env')) process.loadEnvFile('.env')

/** A process with unusable configuration ends before it does anything, with one line per variable. */
function readEnv(): Env {
  try {
    return parseEnv(process.env)
  } catch (error) {
    if (!(error instanceof UnsafeConfiguration)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(1)
  }
}

/** The configuration of this process, read and judged once. */
export const env = readEnv()
