import { postgresAdapter } from '@payloadcms/db-postgres'

import { env } from '../lib/env.ts'
import { compileStatements } from './compiled/compileStatements.ts'
import { nameStatements } from './nameStatements.ts'

/**
 * The database adapter: UUID keys, migrations only (never pushed), and time-outs, so that no
 * request and no forgotten transaction holds rows for long. Recurring statements are named, and
 * reads of flat collections compiled (docs/decisions/002-reading-path.md).
 */
const plain = postgresAdapter({
  idType: 'uuid',
  push: false,
  disableCreateDatabase: true,
  migrationDir: 'src/database/migrations',
  pool: {
    connectionString: env.DATABASE_URL,
    application_name: 'polyclinic',
    max: env.DATABASE_POOL_MAX,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    onConnect: nameStatements,
  },
})

export const adapter: typeof plain = {
  ...plain,
  init: (args) => compileStatements(plain.init(args)),
}
