// Runs one bulk job to its end, in a process of its own that the worker starts for it: hashing a
// thousand passwords must slow neither the pages nor the mails.
import { constants, setPriority } from 'node:os'

import { staffBulkMeaning } from '../src/services/staffAccounts/staffBulkActions.ts'
import { runBulkJob } from '../src/services/bulk/runBulkJob.ts'
import { failPlainly } from './running/failPlainly.ts'
import { openProduct } from './running/openProduct.ts'

async function run(job: string): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW)
  const { payload } = await openProduct('worker')
  await runBulkJob(payload, job, staffBulkMeaning)
}

await run(process.argv[2] ?? '').catch(failPlainly)
process.exit(0)
