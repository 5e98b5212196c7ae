'use server'

import { z } from 'zod'

import { type Asked, askApi } from '../../../asking/askApi.ts'
import type { Condition } from '../../../asking/queryOf.ts'
import { namesOf } from '../staffRow.ts'
import type { StaffAction } from './staffActions.ts'

/** The rows meant: ticked ones, or all that match. */
export type Selection = { ids: string[] } | { where: { and: Condition[] } }

/** What becomes of one row. */
export interface Outcome {
  id: string
  name: string
  /** Why it is left alone; null where it is done. */
  code: string | null
}

export type BulkAnswer =
  | { kind: 'report'; ready: number; outcomes: Outcome[]; skipped: number }
  | { kind: 'job'; job: string }
  | { kind: 'refused'; message: string }

export interface Progress {
  action: string
  finished: boolean
  total: number
  done: number
  skipped: number
  /** Filled once it is finished. */
  outcomes: Outcome[]
}

/** So many rows are told by name; the rest in numbers. */
const NAMED = 200

const report = z.object({
  ready: z.number(),
  done: z.array(z.object({ id: z.string() })),
  skipped: z.array(z.object({ id: z.string(), code: z.string() })),
})
const queued = z.object({ job: z.string() })
const progress = report.extend({ action: z.string(), finished: z.boolean(), total: z.number() })
const names = z.object({
  docs: z.array(z.object({ id: z.string(), firstName: z.string(), lastName: z.string() })),
})

/** What was left alone stands first: it is what one has to look after. */
async function nameOutcomes({ done, skipped }: z.output<typeof report>): Promise<Outcome[]> {
  const rows = [...skipped, ...done.map(({ id }) => ({ id, code: null }))].slice(0, NAMED)
  if (rows.length === 0) return []
  const query = new URLSearchParams({
    'where[id][in]': rows.map(({ id }) => id).join(','),
    limit: String(NAMED),
    depth: '0',
    'select[firstName]': 'true',
    'select[lastName]': 'true',
  })
  const asked = await askApi(`/api/staff?${query.toString()}`, { answer: names })
  const known = new Map(asked.ok ? asked.data.docs.map((doc) => [doc.id, namesOf(doc)[0]]) : [])
  return rows.map((row) => ({ ...row, name: known.get(row.id) ?? '–' }))
}

const sayTrouble = (asked: Asked<unknown>): string =>
  asked.ok ? '' : asked.errors.map(({ message }) => message).join(' ')

/** Does one thing to the logins of many staff members, or with `dryRun` asks what would come of it. */
export async function bulkStaff(
  action: StaffAction,
  selection: Selection,
  dryRun: boolean,
): Promise<BulkAnswer> {
  const asked = await askApi(`/api/staff/bulk/${encodeURIComponent(action)}`, {
    method: 'POST',
    body: { ...selection, dryRun },
    answer: z.union([report, queued]),
  })
  if (!asked.ok) return { kind: 'refused', message: sayTrouble(asked) }
  if ('job' in asked.data) return { kind: 'job', job: asked.data.job }
  const { ready, skipped } = asked.data
  const outcomes = await nameOutcomes(asked.data)
  return { kind: 'report', ready, outcomes, skipped: skipped.length }
}

/** How far one's own job has come; null when there is none such any more. */
export async function findProgress(job: string): Promise<Progress | null> {
  const asked = await askApi(`/api/staff/bulk/${encodeURIComponent(job)}`, {
    answer: progress,
    isBackground: true,
  })
  if (!asked.ok) return null
  const { action, done, finished, skipped, total } = asked.data
  return {
    action,
    finished,
    total,
    done: done.length,
    skipped: skipped.length,
    outcomes: finished ? await nameOutcomes(asked.data) : [],
  }
}
