import type { BoardDay, BoardRow } from './boardDay.ts'

const byId = ({ rows }: BoardDay): Map<string, BoardRow> =>
  new Map(rows.map((row) => [row.id, row]))

/**
 * What a day is after it was asked again: an answer that is older than what was done here meanwhile
 * does not take it back, and a row that is the same stays the same object, so that it is not drawn anew.
 */
export function mergeDays(known: BoardDay, told: BoardDay): BoardDay {
  const before = byId(known)
  const rows = told.rows.map((row) => {
    const old = before.get(row.id)
    if (!old) return row
    return old.revision > row.revision || JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
  return { ...told, rows }
}

/** The rows of a day that somebody else has added or changed. */
export function listChanged(known: BoardDay, told: BoardDay): BoardRow[] {
  const before = byId(known)
  return told.rows.filter((row) => (before.get(row.id)?.revision ?? -1) < row.revision)
}

/** What became of one appointment. */
export const withChanged = (
  day: BoardDay,
  id: string,
  now: Pick<BoardRow, 'status' | 'revision'>,
): BoardDay => ({
  ...day,
  rows: day.rows.map((row) =>
    row.id === id ? { ...row, status: now.status, revision: now.revision } : row,
  ),
})

/** How many rows a day has in each status, how many are urgent, and what the completed ones bring. */
export function countDay({ revenue, rows }: BoardDay) {
  const counts = { pending: 0, confirmed: 0, checked_in: 0, completed: 0, canceled: 0, no_show: 0 }
  let prior = 0
  let earned = 0
  for (const { cost, isPrior, status } of rows) {
    counts[status] += 1
    if (isPrior) prior += 1
    if (status === 'completed') earned += cost ?? 0
  }
  return { ...counts, total: rows.length, prior, revenue: revenue === null ? null : earned }
}

const byTime = (one: BoardRow, other: BoardRow): number =>
  one.startsAt.localeCompare(other.startsAt)

const byTurn = (one: BoardRow, other: BoardRow): number =>
  Number(other.isPrior) - Number(one.isPrior) || byTime(one, other)

/** Whom a doctor calls next: of those who wait priority first, then by time; else who comes next. */
export function findNext({ rows }: BoardDay): BoardRow | null {
  const waiting = rows.filter(({ status }) => status === 'checked_in').toSorted(byTurn)
  const coming = rows
    .filter(({ status }) => status === 'confirmed' || status === 'pending')
    .toSorted(byTime)
  return waiting[0] ?? coming[0] ?? null
}
