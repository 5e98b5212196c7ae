import type { Client } from 'pg'

/**
 * Tables whose triggers guard, row by row, what happens now: no exam outside an active admission,
 * no record of a completed visit. Rows of the past break such rules; they bring along the names
 * and mirrors that the triggers would otherwise set.
 */
const historic = [
  'admissions',
  'exams',
  'follow_ups',
  'appointments',
  'diagnoses',
  'prescriptions',
  'requirements',
]

type Guard = { table: string; trigger: string }

/** Their triggers for each row; those for each statement keep the row counts and stay on. */
const listGuards = async (client: Client): Promise<Guard[]> => {
  const { rows } = await client.query<Guard>(
    `select tgrelid::regclass::text as table, tgname as trigger from pg_trigger
     where tgrelid = any ($1::regclass[]) and not tgisinternal and tgenabled = 'O' and tgtype & 1 = 1
     order by 1, 2`,
    [historic],
  )
  return rows
}

/**
 * Runs work with those triggers switched off. Foreign keys, checks, uniqueness and the exclusion
 * of double bookings still hold; outside the transaction nothing changes.
 */
export const withHistoryAllowed = async (
  client: Client,
  work: () => Promise<void>,
): Promise<void> => {
  const guards = (await listGuards(client)).map(
    ({ table, trigger }) => [table, client.escapeIdentifier(trigger)] as const,
  )
  for (const [table, trigger] of guards) {
    await client.query(`alter table ${table} disable trigger ${trigger}`)
  }
  await work()
  for (const [table, trigger] of guards) {
    await client.query(`alter table ${table} enable trigger ${trigger}`)
  }
}
