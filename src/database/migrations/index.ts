import * as foundation from './20261122_090000_foundation.ts'

export const migrations = [
  { name: '20261122_090000_foundation', up: foundation.up, down: foundation.down },
]
