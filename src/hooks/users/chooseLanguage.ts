import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { isUuid } from '../../lib/isUuid.ts'

async function findLocale(req: PayloadRequest, organization: unknown): Promise<string | undefined> {
  if (typeof organization !== 'string' || !isUuid(organization)) return undefined
  const db = await databaseOf(req)
  const found = await db.execute<{ locale: string }>(
    sql`select locale from organizations where id = ${organization}`,
  )
  return found.rows[0]?.locale
}

/** Has a new person be written to in the language of the organization, unless another one was chosen. */
export const chooseLanguage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' || !('data' in args)) return args
  const data: Record<string, unknown> = { ...args.data }
  if (data['language']) return args
  const language = await findLocale(req, data['organization'] ?? actorOf(req)?.organization)
  return language ? { ...args, data: { ...data, language } } : args
}
