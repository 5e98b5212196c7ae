import type { Pool } from 'pg'

import { env } from '../lib/env.ts'
import { sealAuditTrail } from '../services/audit/sealAuditTrail.ts'
import { remindOfLicenses } from '../services/licenses/remindOfLicenses.ts'
import { compactRowCounts } from '../services/maintenance/compactRowCounts.ts'
import { expireInvitations } from '../services/maintenance/expireInvitations.ts'
import { purgeAttempts } from '../services/maintenance/purgeAttempts.ts'
import { purgeDeadJobs } from '../services/maintenance/purgeDeadJobs.ts'
import { purgeIdempotencyKeys } from '../services/maintenance/purgeIdempotencyKeys.ts'
import { purgeTokens } from '../services/maintenance/purgeTokens.ts'
import type { Duty } from './repeat.ts'
import { createReviveJobs } from './signOfLife.ts'

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
  { name: 'revive-jobs', everyMilliseconds: 2_000, run: createReviveJobs(database) },
  { name: 'purge-dead-jobs', everyMilliseconds: 60_000, run: () => purgeDeadJobs(database) },
  { name: 'expire-invitations', everyMilliseconds: 60_000, run: () => expireInvitations(database) },
  { name: 'purge-attempts', everyMilliseconds: 300_000, run: () => purgeAttempts(database) },
  { name: 'purge-tokens', everyMilliseconds: 3_600_000, run: () => purgeTokens(database) },
  {
    name: 'remind-of-licenses',
    everyMilliseconds: 3_600_000,
    run: () => remindOfLicenses(database, env.PAYLOAD_SECRET),
  },
]
