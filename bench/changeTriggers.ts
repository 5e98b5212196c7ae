// What it costs a write that dashboards are told of it: appointments created and changed by eight people
// at once, with the triggers and without, in turn, on a database of its own in the embedded PostgreSQL:
// node bench/changeTriggers.ts [--writes 400 --rounds 5]
import { parseArgs } from 'node:util'

import { openProduct } from './openProduct.ts'

const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
  },
})
const writes = Number(values.writes)
const rounds = Number(values.rounds)
const PEOPLE = 8

const { administrator, close, openRequest, payload } = await openProduct('bench_triggers')
const { pool } = payload.db

const idsOf = async (from: string): Promise<string[]> => {
  const found = await pool.query<{ id: string }>(
    `select id from ${from} and organization_id = $1 order by id`,
    [administrator.organization],
  )
  return found.rows.map(({ id }) => id)
}
const patients = await idsOf('patients where true')
const doctors = await idsOf(`staff where staff_type = 'physician'`)
const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? ''

let turn = 0
const made: string[] = []

async function create(): Promise<void> {
  const at = turn++
  const doc = await payload.create({
    collection: 'appointments',
    data: {
      patient: pick(patients, at),
      doctor: pick(doctors, at),
      startsAt: new Date(Date.now() + (100 + at) * 3_600_000).toISOString(),
      status: 'pending',
      overbooked: true,
      organization: administrator.organization ?? '',
    },
    depth: 0,
    draft: false,
    overrideAccess: false,
    req: await openRequest(),
  })
  made.push(doc.id)
}

async function change(): Promise<void> {
  const at = turn++
  await payload.update({
    collection: 'appointments',
    id: pick(made, at),
    data: { status: at % 2 === 0 ? 'confirmed' : 'pending' },
    depth: 0,
    overrideAccess: false,
    req: await openRequest(),
  })
}

/** Milliseconds that a number of writes take together. */
async function time(write: () => Promise<void>, count: number): Promise<number> {
  let left = count
  const work = async (): Promise<void> => {
    while (left-- > 0) await write()
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: PEOPLE }, work))
  return performance.now() - started
}

const tell = (isTold: boolean): Promise<unknown> =>
  pool.query(
    `alter table appointments ${isTold ? 'enable' : 'disable'} trigger z_tell_clinic_change`,
  )

const lines = [
  '| write | told, ms each | not told, ms each | ratio |',
  '| --- | ---: | ---: | ---: |',
]
for (const [name, write] of [
  ['create an appointment', create],
  ['change its status', change],
] as const) {
  await time(write, writes)
  const ratios: number[] = []
  let [told, quiet] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    await tell(false)
    const without = await time(write, writes)
    await tell(true)
    const within = await time(write, writes)
    ratios.push(within / without)
    told += within
    quiet += without
  }
  ratios.sort((one, other) => one - other)
  const spread = [ratios[0], ratios[Math.floor(rounds / 2)], ratios.at(-1)]
  const each = (sum: number): string => (sum / rounds / writes).toFixed(2)
  const cells = [name, each(told), each(quiet), spread.map((r) => r?.toFixed(2)).join(' / ')]
  lines.push(`| ${cells.join(' | ')} |`)
}
process.stdout.write(`${lines.join('\n')}\n`)
await close()
process.exit(0)
