import { createLocalReq, getPayload, type PayloadRequest } from 'payload'

import { env } from '../../src/lib/env.ts'
import { checkDatabaseAnswers } from './ensureDatabase.ts'

/**
 * Loads the product for one command, without a server around it.
 * @param command its name, which the audit trail keeps as the device
 * @returns a request that nobody signed in to, for services to run with
 * @throws Error with one plain sentence when the database does not answer
 */
export async function openProduct(command: string): Promise<PayloadRequest> {
  await checkDatabaseAnswers(env.DATABASE_URL)
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const headers = new Headers({ 'user-agent': `npm run ${command}` })
  return createLocalReq({ req: { headers } }, payload)
}
