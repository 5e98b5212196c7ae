// The groups of every plan, of the system, and those that administrators hand out: npm run setup-groups
import { setupGroups } from '../src/services/setup/setupGroups.ts'
import { failPlainly } from './running/failPlainly.ts'
import { openProduct } from './running/openProduct.ts'
import { reasonOf } from './running/reasonOf.ts'

async function run(): Promise<void> {
  const created = await setupGroups(await openProduct('setup-groups'))
  process.stdout.write(`${created} groups were created; the others were there already.\n`)
}

await run().catch((error: unknown) => failPlainly(reasonOf(error)))
process.exit(0)
