import type { Where } from 'payload'

import { callApi } from '../asking/callApi.ts'
import { readKey, readText } from '../asking/readKey.ts'

/** The rows meant: ticked ones, or all that a filter finds. */
export type Selection = { ids: string[] } | { where: Where }

export interface Outcome {
  id: string
  /** Why it was left alone; null when it was done. */
  code: string | null
}

export interface BulkResult {
  /** How many can be done, or were. */
  ready: number
  outcomes: Outcome[]
}

export type BulkAnswer = { result: BulkResult } | { message: string | null }

/** Ticked rows are sent in portions, so that one sees how far it is. */
const PORTION = 20

function readOutcomes(list: unknown, done: boolean): Outcome[] {
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const id = readText(entry, 'id')
    return id === null ? [] : [{ id, code: done ? null : (readText(entry, 'code') ?? 'conflict') }]
  })
}

function readResult(body: unknown): BulkResult {
  const ready = readKey(body, 'ready')
  return {
    ready: typeof ready === 'number' ? ready : 0,
    outcomes: [
      ...readOutcomes(readKey(body, 'done'), true),
      ...readOutcomes(readKey(body, 'skipped'), false),
    ],
  }
}

const portionsOf = (ids: readonly string[]): Selection[] =>
  Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, index) => ({
    ids: ids.slice(index * PORTION, (index + 1) * PORTION),
  }))

/**
 * Does one thing to many accounts, or with `dryRun` asks what would come of it. `tell` hears after
 * each portion how far it is.
 */
export async function runBulk(
  action: string,
  selection: Selection,
  dryRun: boolean,
  tell: (result: BulkResult) => void = () => undefined,
): Promise<BulkAnswer> {
  const portions = 'ids' in selection ? portionsOf(selection.ids) : [selection]
  const result: BulkResult = { ready: 0, outcomes: [] }
  for (const portion of portions) {
    const answer = await callApi(`/api/users/bulk/${action}`, { body: { ...portion, dryRun } })
    if (!answer.ok) return { message: answer.message }
    const part = readResult(answer.body)
    result.ready += part.ready
    result.outcomes.push(...part.outcomes)
    tell({ ...result, outcomes: [...result.outcomes] })
  }
  return { result }
}
