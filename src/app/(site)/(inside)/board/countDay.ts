import type { BoardDay } from './boardDay.ts'

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
