import type { Payload } from 'payload'

import type { DashboardPlace } from './findDashboardPlace.ts'
import { type Day, type DayRow, listDay } from './listDay.ts'

/** A doctor's own day: who is to be called next stands first. */
export interface OwnDay extends Day {
  /** Patients who have come and were not called yet. */
  waiting: number
  /** The appointment to call next, when somebody waits. */
  next: string | null
  /** Why the day is empty though nobody looked: the person has no staff record. */
  reason: 'no-staff-record' | null
}

/** Who waits comes first, then who is still to come, then what is over. */
const turns: Record<DayRow['status'], number> = {
  checked_in: 0,
  confirmed: 1,
  pending: 1,
  completed: 2,
  canceled: 3,
  no_show: 3,
}

/** The day of one staff record in the order in which patients are called, in one statement. */
export async function listOwnDay(
  payload: Payload,
  place: DashboardPlace,
  asked: { date: string; doctor: string | null; seesRevenue: boolean },
): Promise<OwnDay> {
  const { date, doctor, seesRevenue } = asked
  if (doctor === null) {
    const { currency, timezone } = place
    const none = { pending: 0, confirmed: 0, checked_in: 0, completed: 0, canceled: 0, no_show: 0 }
    return {
      date,
      timezone,
      currency,
      counts: { total: 0, ...none, prior: 0 },
      revenue: seesRevenue ? 0 : null,
      rows: [],
      waiting: 0,
      next: null,
      reason: 'no-staff-record',
    }
  }
  const day = await listDay(payload, place, { date, doctor, seesRevenue })
  // The sort is stable: within a turn priority and time decide, as they came.
  const rows = day.rows.toSorted((one, other) => turns[one.status] - turns[other.status])
  const [first] = rows
  const next = first?.status === 'checked_in' ? first.id : null
  return { ...day, rows, waiting: day.counts.checked_in, next, reason: null }
}
