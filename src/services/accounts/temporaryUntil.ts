import { clock } from '../../lib/clock.ts'

/** A password that somebody else chose is good for this long (api.md, "Staff accounts"). */
const TEMPORARY_HOURS = 72

/** When a temporary password given now dies. */
export const temporaryUntil = (): Date =>
  new Date(clock.now().getTime() + TEMPORARY_HOURS * 3_600_000)
