import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'

import type { Env } from '../../src/lib/env/parseEnv.ts'
import { isBuildCurrent } from '../running/currentBuild.ts'
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

/** Whether something listens; the mail server is not asked for more. */
async function checkMailServer(address: string): Promise<Finding> {
  const url = new URL(address)
  const port = Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ host: url.hostname, port, timeout: 5000 })
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  socket.once('timeout', () => resolve(false))
  const reached = await promise
  socket.destroy()
  return reached
    ? ok('The mail server answers.')
    : problem(`The mail server ${url.hostname}:${port} does not answer: correct SMTP_URL.`)
}

function checkBuild(): Finding {
  if (!existsSync('.next/BUILD_ID')) return problem('The pages are not built: run npm run build.')
  return isBuildCurrent()
    ? ok('The build is current.')
    : advice('The build is older than the sources: run npm run build.')
}

/** Files, mail server and build. */
export async function checkSurroundings(env: Env): Promise<Finding[]> {
  return [
    await checkMedia(env),
    ...(env.SMTP_URL ? [await checkMailServer(env.SMTP_URL)] : []),
    checkBuild(),
  ]
}
