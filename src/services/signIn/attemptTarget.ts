import { hashKey, type Counter } from './attemptCounters.ts'

/** Whom an attempt is made against: a person, or an identifier that names nobody. */
export interface AttemptTarget extends Counter {
  /** Who is told of a lock; null for an identifier that names nobody. */
  person: LockedPerson | null
}

export interface LockedPerson {
  id: string
  name: string
  email: string | null
  language: 'en' | 'ar' | 'es'
  organization: string | null
}

/** What applies to people without an organization, and to identifiers that name nobody. */
const LOCK = { limit: 15, minutes: 15 }

/** The counter of a person, shared by everything that names them on every door. */
export const targetOf = (
  person: LockedPerson & { maxLoginAttempts: number | null; lockMinutes: number | null },
): AttemptTarget => ({
  key: hashKey(person.id),
  limit: person.maxLoginAttempts ?? LOCK.limit,
  minutes: person.lockMinutes ?? LOCK.minutes,
  person,
})

/** The counter of what was typed, where it names nobody: it locks in the same way, so that nothing shows who exists. */
export const unknownTarget = (identifier: string): AttemptTarget => ({
  key: hashKey(`identifier:${identifier}`),
  ...LOCK,
  person: null,
})
