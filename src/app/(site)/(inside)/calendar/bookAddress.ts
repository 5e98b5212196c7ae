import { calendarAddress, type CalendarPlace } from './calendarAddress.ts'

interface Chosen {
  doctor?: string | null
  date?: string
  /** `HH:MM` by the organization's clocks. */
  time?: string
}

/** Where an appointment is booked, prefilled, and how one comes back. */
export function bookAddress(place: CalendarPlace, { date, doctor, time }: Chosen): string {
  const query = new URLSearchParams({
    ...(doctor && { doctor }),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(place.organization !== null && { organization: place.organization }),
    next: calendarAddress(place),
  })
  return `/appointments/create?${query}`
}
