/** The weekday of a day `YYYY-MM-DD` as organizations name their closed days: '0' is Sunday. */
export const weekdayOf = (day: string): string => String(new Date(`${day}T00:00:00Z`).getUTCDay())
