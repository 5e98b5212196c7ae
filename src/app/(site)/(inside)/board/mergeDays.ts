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
