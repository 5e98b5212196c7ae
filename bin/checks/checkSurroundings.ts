import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'

import type { Env } from '../../src/lib/env/parseEnv.ts'
import { findSmtpTrouble } from '../../src/services/messages/carriers/smtpTransport.ts'
import { isBuildCurrent } from '../running/currentBuild.ts'
import { checkRedis } from './checkRedis.ts'
import { advice, type Finding, ok, problem } from './finding.ts'

const mediaFolder = 'media'

async function checkMedia(env: Env): Promise<Finding> {
  if (env.S3_BUCKET) return ok(`Files are kept in the bucket ${env.S3_BUCKET}.`)
  const probe = `${mediaFolder}/.probe-${process.pid}`
  try {
    await mkdir(mediaFolder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
    return ok(`The folder ${mediaFolder} is writable.`)
  } catch {
    return problem(
      `The folder ${mediaFolder} is not writable: give it to this account or set S3_BUCKET.`,
    )
  }
}

/** Says hello to the mail server and signs in; nothing is sent. */
async function checkMailServer(address: string): Promise<Finding> {
  const trouble = await findSmtpTrouble(address)
  if (trouble === null) return ok('The mail server answers.')
  const { host } = new URL(address)
  return problem(`The mail server ${host} cannot be used (${trouble}): correct SMTP_URL.`)
}

function checkBuild(): Finding {
  if (!existsSync('.next/BUILD_ID')) return problem('The pages are not built: run npm run build.')
  return isBuildCurrent()
    ? ok('The build is current.')
    : advice('The build is older than the sources: run npm run build.')
}

/** Files, mail server, Redis and build. */
export async function checkSurroundings(env: Env): Promise<Finding[]> {
  return [
    await checkMedia(env),
    ...(env.SMTP_URL ? [await checkMailServer(env.SMTP_URL)] : []),
    ...(env.REDIS_URL ? [await checkRedis(env.REDIS_URL)] : []),
    checkBuild(),
  ]
}
