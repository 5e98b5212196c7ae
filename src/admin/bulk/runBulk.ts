import type { Where } from 'payload'

import { callApi, type Called } from '../asking/callApi.ts'
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

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Asks how far a job in the background is until it has finished; a look that fails is repeated. */
async function followJob(address: string, tell: (result: BulkResult) => void): Promise<Called> {
  for (let failures = 0; ;) {
    const answer = await callApi(address, { method: 'GET' })
    failures = answer.ok ? 0 : failures + 1
    if (answer.ok) tell(readResult(answer.body))
    if (failures > 5 || (answer.ok && readKey(answer.body, 'finished') === true)) return answer
    await pause(1_000)
  }
}

/**
 * Does one thing to many rows, or with `dryRun` asks what would come of it. `tell` hears after each
 * portion how far it is; what the server does in the background is followed to its end.
 */
export async function runBulk(
  collection: string,
  action: string,
  selection: Selection,
  dryRun: boolean,
  tell: (result: BulkResult) => void = () => undefined,
): Promise<BulkAnswer> {
  const address = `/api/${collection}/bulk`
  const portions = 'ids' in selection ? portionsOf(selection.ids) : [selection]
  const result: BulkResult = { ready: 0, outcomes: [] }
  for (const portion of portions) {
    const started = await callApi(`${address}/${action}`, { body: { ...portion, dryRun } })
    const job = started.ok ? readText(started.body, 'job') : null
    const answer = job === null ? started : await followJob(`${address}/${job}`, tell)
    if (!answer.ok) return { message: answer.message }
    const part = readResult(answer.body)
    result.ready += part.ready
    result.outcomes.push(...part.outcomes)
    tell({ ...result, outcomes: [...result.outcomes] })
  }
  return { result }
}
