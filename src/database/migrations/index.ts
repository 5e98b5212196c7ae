import * as foundation from './20261122_090000_foundation.ts'
import * as rowCounts from './20261122_100000_row_counts.ts'

export const migrations = [
  { name: '20261122_090000_foundation', up: foundation.up, down: foundation.down },
  { name: '20261122_100000_row_counts', up: rowCounts.up, down: rowCounts.down },
]
