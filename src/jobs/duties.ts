import type { Pool } from 'pg'

import { sealAuditTrail } from '../services/audit/sealAuditTrail.ts'
import { compactRowCounts } from '../services/maintenance/compactRowCounts.ts'
import { purgeIdempotencyKeys } from '../services/maintenance/purgeIdempotencyKeys.ts'
import type { Duty } from './repeat.ts'

/** Everything the worker repeats by the clock. */
export const dutiesOf = (database: Pool): Duty[] => [
  {
    name: 'seal-audit-trail',
    everyMilliseconds: 1_000,
    run: async () => void (await sealAuditTrail(database)),
  },
  {
    name: 'compact-row-counts',
    everyMilliseconds: 60_000,
    run: () => compactRowCounts(database),
  },
  {
    name: 'purge-idempotency-keys',
    everyMilliseconds: 600_000,
    run: () => purgeIdempotencyKeys(database),
  },
]
