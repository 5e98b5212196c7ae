import type { Actor } from '../../access/actor.ts'
import { clock } from '../../lib/clock.ts'

const HOUR_MS = 3_600_000

interface RegisteredExam {
  registeredBy: unknown
  createdAt: Date | string
}

/** The moment until which its author may change an exam. */
export const editableUntil = ({ createdAt }: RegisteredExam, editWindowHours: number): Date =>
  new Date(new Date(createdAt).getTime() + editWindowHours * HOUR_MS)

/** Whether someone may still change an exam: anyone with panel access, or the author within the edit window (access.md, note 6). */
export const mayEditExam = (actor: Actor, exam: RegisteredExam, editWindowHours: number): boolean =>
  actor.isStaff ||
  (exam.registeredBy === actor.id && clock.now() <= editableUntil(exam, editWindowHours))
