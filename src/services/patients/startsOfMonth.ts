const LAST = 18

/** The first day of the month so many months before that of a day `YYYY-MM-DD`. */
function firstDay(day: string, monthsBefore: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - monthsBefore
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/**
 * When the programmes began that are in a month (1–18) on a day `YYYY-MM-DD`: from a day on, and
 * before another. The first month has those that are still to begin, the last all that are older.
 */
export const startsOfMonth = (
  month: number,
  today: string,
): { from: string | null; before: string | null } => ({
  from: month === LAST ? null : firstDay(today, month - 1),
  before: month === 1 ? null : firstDay(today, month - 2),
})
