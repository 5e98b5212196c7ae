import type { BoardDay, BoardRow } from './boardDay.ts'

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
