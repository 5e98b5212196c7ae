import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'
import { runMigrations } from 'graphile-worker'

import { env } from '../../lib/env.ts'
import { readSql } from '../readSql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(readSql('004-onboarding.sql')))
  // The queue keeps its schema itself, on a connection of its own; repeating it changes nothing.
  await runMigrations({ connectionString: env.DATABASE_URL })
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(readSql('004-down.sql')))
}
