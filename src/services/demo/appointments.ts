import { bookingsOf, freeMinutes, FULLEST, OPENS } from './bookings.ts'
import type { Booking } from './bookings.ts'
import { addDays, earlierOf, laterOf, localInstant } from './calendar.ts'
import { cancelReasons, richNotes, visitReasons } from './appointmentTexts.ts'
import type { DemoOptions, JsonValue } from './demoTypes.ts'
import type { DemoOrganization } from './organizations.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { DemoStaffMember } from './staff.ts'
import { createVisitQueue } from './visitQueue.ts'
import type { Visitor, VisitQueue } from './visitQueue.ts'
import { listWorkingDays } from './workingDays.ts'
import type { WorkingDay } from './workingDays.ts'

export type AppointmentStatus =
  'pending' | 'confirmed' | 'checked_in' | 'completed' | 'canceled' | 'no_show'

export type DemoAppointment = {
  id: string
  organization: DemoOrganization
  patient: Visitor
  doctor: DemoStaffMember
  startsAt: string
  endsAt: string
  status: AppointmentStatus
  isPrior: boolean
  cost: number
  reason: string
  note: JsonValue
  cancelReason: string | null
  overbooked: boolean
  source: 'reception' | 'doctor' | 'patient'
  createdAt: string
  updatedAt: string
}

/** Visits of each patient, on average. */
const VISITS_PER_PATIENT = 5

/** What the demo takes for the present of its day: before it visits are over, after it to come. */
const PRESENT = 11 * 60 + 40

const statusOn = (random: Random, offset: number, minute: number): AppointmentStatus => {
  if (offset < 0 || (offset === 0 && minute < PRESENT)) {
    const stillThere = offset === 0 ? 0.05 : 0
    return random.weighted([
      ['completed', 0.8],
      ['canceled', 0.1],
      ['no_show', 0.08],
      ['checked_in', stillThere],
    ])
  }
  if (offset === 0 && minute < PRESENT + 120) {
    return random.weighted([
      ['checked_in', 0.6],
      ['confirmed', 0.4],
    ])
  }
  return random.weighted([
    ['confirmed', 0.47],
    ['pending', 0.46],
    ['canceled', 0.07],
  ])
}

/** When an appointment was booked: up to three weeks before, and never ahead of today. */
const bookedAt = (
  random: Random,
  day: WorkingDay,
  visitor: Visitor,
  today: string,
  zone: string,
) => {
  const lead = random.chance(0.15) ? 0 : random.int(1, 21)
  const date = laterOf(visitor.registeredOn, earlierOf(addDays(day.date, -lead), today))
  const isThatDay = date === today || date === day.date
  const minute = isThatDay ? OPENS - random.int(5, 40) : OPENS + random.int(10, 500)
  return laterOf(visitor.createdAt, localInstant(date, minute, zone))
}

type Book = { random: Random; options: DemoOptions; organization: DemoOrganization }

const appointmentFor = (
  { random, options, organization }: Book,
  day: WorkingDay,
  { doctor, minute, overbooked }: Booking,
  visitor: Visitor,
): DemoAppointment => {
  const { locale, timezone, slotMinutes } = organization
  const status = overbooked ? 'confirmed' : statusOn(random, day.offset, minute)
  const isPrior = overbooked || random.chance(0.12)
  const endsAt = localInstant(day.date, minute + slotMinutes, timezone)
  const createdAt = bookedAt(random, day, visitor, options.today, timezone)
  const isOver = status === 'completed' || status === 'no_show'
  return {
    id: random.uuid(),
    organization,
    patient: visitor,
    doctor,
    startsAt: localInstant(day.date, minute, timezone),
    endsAt,
    status,
    isPrior,
    cost: isPrior ? organization.defaultPriorityCost : organization.defaultCost,
    reason: random.pick(visitReasons[locale]),
    note: status === 'completed' && random.chance(0.1) ? random.pick(richNotes[locale]) : null,
    cancelReason: status === 'canceled' ? random.pick(cancelReasons[locale]) : null,
    overbooked,
    source: random.weighted([
      ['reception', 0.62],
      ['patient', 0.24],
      ['doctor', 0.14],
    ]),
    createdAt,
    updatedAt: isOver ? endsAt : createdAt,
  }
}

/** Days, before and after today, on which the patient with a login has an appointment. */
const PORTAL_VISITS: ReadonlySet<number> = new Set([-180, -90, -45, -21, -20, 4, 5, 18, 19])

const visitorsOf = (
  queue: VisitQueue,
  day: WorkingDay,
  portal: Visitor,
  count: number,
): Visitor[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0 && PORTAL_VISITS.has(day.offset) ? portal : queue.take(),
  )

/**
 * The appointment book of a place, day by day, five visits per patient. A doctor is booked once
 * at a time, save one explicit overbooking today. Patients come in the order of registration.
 */
export function* listDemoAppointments(
  options: DemoOptions,
  organization: DemoOrganization,
  doctors: readonly DemoStaffMember[],
  patients: readonly Visitor[],
): Generator<DemoAppointment[]> {
  const [portal] = patients
  if (!portal || doctors.length === 0) return
  const random = createRandom(`${options.seed} appointments ${organization.slug}`)
  const book = { random, options, organization }
  const slots = freeMinutes(organization.slotMinutes)
  const days = listWorkingDays(organization.country, options.today)
  const active = doctors.filter((doctor) => doctor.status === 'active')
  const weights = days.reduce((sum, day) => sum + day.weight, 0)
  const queue = createVisitQueue(random, patients)
  let due = 0
  for (const day of days) {
    // Nobody is seen on the day of the registration, which may be later than the visit.
    queue.admitUntil(addDays(day.date, -1))
    // Who has left or is away kept appointments until two months ago.
    const working = day.offset < -60 ? doctors : active
    due += (patients.length * VISITS_PER_PATIENT * day.weight) / weights
    const capacity = Math.floor(working.length * slots.length * FULLEST)
    const count = Math.min(Math.floor(due), capacity, queue.size())
    due -= count
    const bookings = bookingsOf(random, working, slots, count)
    const [urgent] = bookings
    if (day.offset === 0 && urgent) bookings.push({ ...urgent, overbooked: true })
    const visitors = visitorsOf(queue, day, portal, bookings.length)
    yield bookings.flatMap((booking, index) => {
      const visitor = visitors[index]
      return visitor ? appointmentFor(book, day, booking, visitor) : []
    })
  }
}
