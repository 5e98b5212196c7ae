import * as foundation from './20261122_090000_foundation.ts'
import * as rowCounts from './20261122_100000_row_counts.ts'
import * as onboarding from './20261122_120000_onboarding.ts'

export const migrations = [
  { name: '20261122_090000_foundation', up: foundation.up, down: foundation.down },
  { name: '20261122_100000_row_counts', up: rowCounts.up, down: rowCounts.down },
  { name: '20261122_120000_onboarding', up: onboarding.up, down: onboarding.down },
]
