// What accounts in bulk cost beside their password hashes, on a database of its own in the embedded
// PostgreSQL: node bench/bulkAccounts.ts [--accounts 1000]
import { parseArgs } from 'node:util'

import { openProduct } from './openProduct.ts'

const { values } = parseArgs({ options: { accounts: { type: 'string', default: '1000' } } })
const many = Number(values.accounts)

const { administrator, close, openRequest, payload } = await openProduct('bench_bulk')
const { hashPassword } = await import('../src/services/accounts/passwordHash.ts')
const { queueBulkJob } = await import('../src/services/bulk/queueBulkJob.ts')
const { runBulkJob } = await import('../src/services/bulk/runBulkJob.ts')
const { staffBulkMeaning } = await import('../src/services/staffAccounts/staffBulkActions.ts')

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Two at once, as the job takes them. */
async function hashAll(): Promise<void> {
  let left = many
  const hand = async (): Promise<void> => {
    while (left-- > 0) await hashPassword('wide harbour lights')
  }
  await Promise.all([hand(), hand()])
}

const employed = await payload.db.pool.query<{ id: string }>(
  `insert into staff (first_name, last_name, email, employee_id, staff_type, status, organization_id, revision)
   select 'Ann' || n, 'Bell', 'bulk.' || n || '@work.example', 'BULK-' || n, 'nurse', 'active', $1, 1
   from generate_series(1, $2::int) n returning id`,
  [administrator.organization, many],
)
// Seats are not what is measured.
await payload.db.pool.query('update organizations set plan_id = null where id = $1', [
  administrator.organization,
])
const floor = await timed(hashAll)
const job = await queueBulkJob(
  await openRequest(),
  'create_user_accounts',
  employed.rows.map(({ id }) => id),
)
const whole = await timed(() => runBulkJob(payload, job, staffBulkMeaning))
const made = await payload.db.pool.query(
  `select 1 from staff where employee_id like 'BULK-%' and user_id is not null`,
)
process.stdout.write(
  `${made.rows.length} accounts in ${whole.toFixed(1)} s; their hashes alone ${floor.toFixed(1)} s: ` +
    `everything else together ${((whole / floor - 1) * 100).toFixed(0)} % on top\n`,
)
await close()
process.exit(0)
