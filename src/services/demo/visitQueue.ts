import type { DemoPatient } from './patients.ts'
import type { Random } from './random.ts'

/** What the appointment book needs to know of a patient. */
export type Visitor = Pick<
  DemoPatient,
  'id' | 'firstName' | 'lastName' | 'registeredOn' | 'createdAt'
>

/** Who comes next: newly registered patients soon, the others in turn. */
export type VisitQueue = {
  /** Lets in everyone registered up to a day. */
  admitUntil: (date: string) => void
  size: () => number
  take: () => Visitor
}

/** How far from the head of the queue somebody may be called, so that turns are not exact. */
const SPREAD = 25

/** A queue over patients in the order of their registration. */
export const createVisitQueue = (random: Random, patients: readonly Visitor[]): VisitQueue => {
  const queue: Visitor[] = []
  let head = 0
  let known = 0
  const fresh: Visitor[] = []
  const nextReturning = (): Visitor => {
    const chosen = head + random.int(0, Math.min(SPREAD, queue.length - head) - 1)
    const first = queue[head]
    const visitor = queue[chosen]
    if (!first || !visitor) throw new RangeError('Nobody is waiting.')
    queue[chosen] = first
    head++
    return visitor
  }
  return {
    admitUntil: (date) => {
      for (let next = patients[known]; next && next.registeredOn <= date; next = patients[known]) {
        fresh.push(next)
        known++
      }
    },
    size: () => fresh.length + queue.length - head,
    take: () => {
      const isFirstVisit = fresh.length > 0 && (head === queue.length || random.chance(0.6))
      const visitor = (isFirstVisit ? fresh.pop() : undefined) ?? nextReturning()
      queue.push(visitor)
      return visitor
    },
  }
}
