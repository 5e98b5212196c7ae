import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

import { readSql } from '../readSql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE "exams" ADD COLUMN "nutrition_weight_kg" numeric;`)
  await db.execute(sql.raw(readSql('014-programme.sql')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(readSql('014-down.sql')))
  await db.execute(sql`ALTER TABLE "exams" DROP COLUMN "nutrition_weight_kg";`)
}
