import type { PayloadRequest, Where } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { tellRefusal } from '../refusals/tellRefusal.ts'
import { findMatching } from '../selection/findMatching.ts'
import { accountActions, type AccountAction, type AccountActionName } from './accountActions.ts'
import { reachAccount } from './reachAccount.ts'

/** So many accounts are done in one request. */
export const BULK_MAX = 500

export interface Selection {
  ids?: string[] | undefined
  where?: Where | undefined
  /** Says what would be done and does nothing. */
  dryRun?: boolean | undefined
}

export interface BulkReport {
  /** How many of the selection the action is for. */
  ready: number
  done: { id: string }[]
  skipped: { id: string; code: string }[]
}

async function findSelected(req: PayloadRequest, { ids, where }: Selection): Promise<string[]> {
  const selected = ids ?? (where ? await findMatching(req, 'users', where, BULK_MAX) : [])
  if (selected.length === 0) throw new Refusal('invalid', ids || !where ? 'ids' : 'where')
  if (selected.length > BULK_MAX) throw new Refusal('too-large', 'ids')
  return [...new Set(selected)]
}

/**
 * Does one action to many accounts, each in its own transaction, so that one refusal undoes nothing
 * of the others; each skipped row names its code.
 * @throws Refusal `invalid` for an empty selection, `too-large` for more than 500
 */
export async function actOnMany(
  req: PayloadRequest,
  name: AccountActionName,
  selection: Selection,
): Promise<BulkReport> {
  const { own = false, isDue, run }: AccountAction = accountActions[name]
  const report: BulkReport = { ready: 0, done: [], skipped: [] }
  for (const id of await findSelected(req, selection)) {
    try {
      const account = await reachAccount(req, id, { own })
      if (isDue && !isDue(account)) throw new Refusal('conflict', 'status')
      if (!selection.dryRun) {
        await inTransaction(req, () => run(req, account))
        report.done.push({ id })
      }
      report.ready += 1
    } catch (error) {
      const told = await tellRefusal(req, error, 'users', id)
      const [first] = told.errors
      if (told.status >= 500 || !first) throw error
      report.skipped.push({ id, code: first.code })
    }
  }
  return report
}
