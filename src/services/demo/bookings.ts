import type { Random } from './random.ts'
import type { DemoStaffMember } from './staff.ts'

/** The working day: 08:00 to 17:00, without the hour from 12:00. */
export const OPENS = 8 * 60
const CLOSES = 17 * 60
const BREAK = [12 * 60, 13 * 60] as const

/** A doctor's day is never fuller than this, so that a free time can be shown. */
export const FULLEST = 0.85

/** The minutes of the day at which a visit may begin. */
export const freeMinutes = (slotMinutes: number): number[] => {
  const slots: number[] = []
  for (let minute = OPENS; minute + slotMinutes <= CLOSES; minute += slotMinutes) {
    if (minute + slotMinutes <= BREAK[0] || minute >= BREAK[1]) slots.push(minute)
  }
  return slots
}

/** Some distinct slots of a day, as early as they come. */
const pickSlots = (random: Random, slots: readonly number[], count: number): number[] => {
  const left = [...slots]
  for (let index = 0; index < count; index++) {
    const chosen = random.int(index, left.length - 1)
    const one = left[index] ?? 0
    left[index] = left[chosen] ?? 0
    left[chosen] = one
  }
  return left.slice(0, count).sort((one, other) => one - other)
}

export type Booking = { doctor: DemoStaffMember; minute: number; overbooked: boolean }

/** Shares a day's visits out among the doctors, each on slots of their own. */
export const bookingsOf = (
  random: Random,
  doctors: readonly DemoStaffMember[],
  slots: readonly number[],
  count: number,
): Booking[] => {
  const first = random.int(0, doctors.length - 1)
  const each = Math.floor(count / doctors.length)
  return doctors.flatMap((doctor, index) => {
    const turn = (index - first + doctors.length) % doctors.length
    const share = each + (turn < count % doctors.length ? 1 : 0)
    return pickSlots(random, slots, share).map((minute) => ({ doctor, minute, overbooked: false }))
  })
}
