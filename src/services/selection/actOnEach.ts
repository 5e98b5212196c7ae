import type { PayloadRequest } from 'payload'

import type { GovernedCollection } from '../../access/policy.ts'
import { tellRefusal } from '../refusals/tellRefusal.ts'

/** What became, or would become, of each row of a selection. */
export interface BulkReport {
  /** How many of the selection the action is for. */
  ready: number
  done: { id: string }[]
  skipped: { id: string; code: string }[]
}

/** Why a row is passed over, as a code of api.md; faults of ours are thrown on. */
export async function codeOfRefusal(
  req: PayloadRequest,
  error: unknown,
  collection: GovernedCollection,
  id: string,
): Promise<string> {
  const told = await tellRefusal(req, error, collection, id)
  const [first] = told.errors
  if (told.status >= 500 || !first) throw error
  return first.code
}

/**
 * Does something to one row after the other; a refusal of one undoes nothing of the others.
 * @param dryRun only looks what `act`, which then must change nothing, says
 */
export async function actOnEach(
  req: PayloadRequest,
  collection: GovernedCollection,
  ids: readonly string[],
  dryRun: boolean,
  act: (id: string) => Promise<unknown>,
): Promise<BulkReport> {
  const report: BulkReport = { ready: 0, done: [], skipped: [] }
  for (const id of ids) {
    try {
      await act(id)
      report.ready += 1
      if (!dryRun) report.done.push({ id })
    } catch (error) {
      report.skipped.push({ id, code: await codeOfRefusal(req, error, collection, id) })
    }
  }
  return report
}
