import type { PayloadRequest, Where } from 'payload'

import type { GovernedCollection } from '../../access/policy.ts'
import { Refusal } from '../../lib/errors.ts'
import { findMatching } from './findMatching.ts'

/** Rows ticked by hand, or all that match a filter. */
export interface Selection {
  ids?: string[] | undefined
  where?: Where | undefined
  /** Says what would be done and does nothing. */
  dryRun?: boolean | undefined
}

/**
 * The rows of a selection, each once.
 * @throws Refusal `invalid` for an empty selection, `too-large` for more than `most`
 */
export async function chooseRows(
  req: PayloadRequest,
  collection: GovernedCollection,
  { ids, where }: Selection,
  most: number,
): Promise<string[]> {
  const chosen = ids ?? (where ? await findMatching(req, collection, where, most) : [])
  if (chosen.length === 0) throw new Refusal('invalid', ids || !where ? 'ids' : 'where')
  if (chosen.length > most) throw new Refusal('too-large', 'ids')
  return [...new Set(chosen)]
}
