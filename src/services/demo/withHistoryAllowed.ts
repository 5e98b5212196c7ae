import type { Client } from 'pg'

/**
 * Tables whose triggers guard what happens now: no exam outside an active admission, no record of
 * a completed visit. Rows of the past break such rules; they bring along the names and mirrors
 * that the triggers would otherwise set, row by row.
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

/**
 * Runs work with the triggers of those tables switched off. Foreign keys, checks, uniqueness and
 * the exclusion of double bookings still hold; outside the transaction nothing changes.
 */
export const withHistoryAllowed = async (
  client: Client,
  work: () => Promise<void>,
): Promise<void> => {
  for (const table of historic) await client.query(`alter table ${table} disable trigger user`)
  await work()
  for (const table of historic) await client.query(`alter table ${table} enable trigger user`)
}
