import { APIError, type PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { tellRefusal } from '../refusals/tellRefusal.ts'
import type { ImportedKind, ImportRun } from './importTypes.ts'
import type { DumpRow } from './readDump.ts'

/** Ends the transaction of a row that was only tried. */
class TriedOnly extends Error {}

/** A reason not to import a row, as a sentence. */
export class Unfit extends Error {}

/** How a row is called in the report: its place in the file, its model and key, and a name. */
export const nameRow = ({ at, model, pk }: DumpRow, name?: string): string =>
  [
    `row ${at} (${model}`,
    ...(pk === undefined || pk === null ? [] : [` ${pk}`]),
    ')',
    ...(name ? [`, ${name}`] : []),
  ].join('')

async function reasonOf(req: PayloadRequest, error: unknown): Promise<string> {
  if (error instanceof Unfit) return error.message
  const { errors, status } = await tellRefusal(req, error)
  if (status >= 500 && !(error instanceof APIError)) throw error
  return errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ')
}

/**
 * Imports one row in a transaction of its own, so that a row at fault costs nothing but itself, and
 * counts what became of it. A dry run does the same and takes it back.
 * @param work stores the row, or returns false when it is there already; throws `Unfit` when it cannot be
 */
export async function importRow(
  req: PayloadRequest,
  run: ImportRun,
  kind: ImportedKind,
  about: string,
  work: () => Promise<boolean>,
): Promise<void> {
  const tally = run.report.tallies[kind]
  let created = false
  try {
    await inTransaction(req, async () => {
      created = await work()
      if (run.dryRun) throw new TriedOnly()
    })
  } catch (error) {
    if (!(error instanceof TriedOnly)) {
      tally.refused += 1
      run.report.refusals.push(`${about}: ${await reasonOf(req, error)}`)
      return
    }
  }
  tally[created ? 'created' : 'unchanged'] += 1
}
