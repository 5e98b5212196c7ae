import type { Client } from 'pg'

import { demoBatches } from './demoBatches.ts'
import type { DemoOptions } from './demoTypes.ts'
import { insertRows } from './insertRows.ts'
import { managersOf } from './managers.ts'
import { listPlaceRosters } from './placeRoster.ts'
import { withHistoryAllowed } from './withHistoryAllowed.ts'

/** How many rows of each table were inserted. */
export type SeedReport = Map<string, number>

/** The demo is for an empty database only, so that it never mixes with somebody's own rows. */
export const ensureNoOrganizations = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ taken: boolean }>(
    'select exists (select from organizations) as taken',
  )
  if (rows[0]?.taken) {
    throw new Error(
      'The database already has organizations; demo data goes into an empty database only.',
    )
  }
}

/** Managers are users of the department they manage, so they are named when both exist. */
const nameManagers = async (client: Client, options: DemoOptions): Promise<void> => {
  const managers = listPlaceRosters(options).flatMap(({ departments, users }) =>
    managersOf(departments, users),
  )
  await client.query(
    `update departments set manager_id = named.manager_id
     from json_to_recordset($1::json) as named(id uuid, manager_id uuid)
     where departments.id = named.id`,
    [JSON.stringify(managers)],
  )
}

/** The next patient of each organization gets the number after the last one. */
export const continueFileNumbers = async (client: Client): Promise<void> => {
  await client.query(
    `insert into organization_counters (organization_id, name, value)
     select organization_id, 'patients', max(file_number::bigint) from patients group by organization_id`,
  )
}

/** Chains the demo's audit events, which no later process needs to do then. */
const sealTrail = async (client: Client): Promise<void> => {
  await client.query('select seal_audit_events(1000000)')
}

/**
 * Fills an empty database with the demo, in one transaction: all of it or nothing.
 * @throws Error when there are organizations already
 */
export const seedDemo = async (client: Client, options: DemoOptions): Promise<SeedReport> => {
  const report: SeedReport = new Map()
  await client.query('begin')
  try {
    await ensureNoOrganizations(client)
    await withHistoryAllowed(client, async () => {
      // While PostgreSQL inserts one batch, the next one is made.
      let inserted = Promise.resolve()
      for (const batch of demoBatches(options)) {
        await inserted
        inserted = insertRows(client, batch)
        report.set(batch.table, (report.get(batch.table) ?? 0) + batch.rows.length)
      }
      await inserted
    })
    await nameManagers(client, options)
    await continueFileNumbers(client)
    await sealTrail(client)
    await client.query('select compact_row_counts()')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  // Without statistics the first pages of a freshly filled database would be planned blindly.
  await client.query('analyze')
  return report
}
