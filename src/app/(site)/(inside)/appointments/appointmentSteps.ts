import type { AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { words, type Words } from '../../../../lib/words.ts'

/**
 * Where an appointment usually goes from each status; the first is the one that people look for.
 * It decides what is offered: the API takes every status of the list.
 */
const steps: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  pending: ['confirmed', 'checked_in', 'canceled', 'no_show'],
  confirmed: ['checked_in', 'canceled', 'no_show'],
  checked_in: ['completed', 'canceled'],
  completed: [],
  canceled: ['pending'],
  no_show: ['pending'],
}

/** What each step is called on a button. */
export const stepWords: Readonly<Record<AppointmentStatus, Words>> = {
  pending: words('Reopen', 'إعادة فتح', 'Reabrir'),
  confirmed: words('Confirm', 'تأكيد', 'Confirmar'),
  checked_in: words('Check in', 'تسجيل الحضور', 'Recibir'),
  completed: words('Complete', 'إتمام', 'Completar'),
  canceled: words('Cancel appointment', 'إلغاء الموعد', 'Cancelar la cita'),
  no_show: words('Did not come', 'لم يحضر', 'No asistió'),
}

/** Where the day of an appointment lies, as far as the page knows it. */
export type DueDay = 'past' | 'today' | 'later'

/**
 * The steps that are offered, the one in sight first: who comes today is checked in without being
 * confirmed before, nobody has arrived for a later day, and what is over is not opened again.
 */
export function listSteps(status: AppointmentStatus, due?: DueDay): readonly AppointmentStatus[] {
  const known = steps[status]
  if (due === 'later') return known.filter((to) => to !== 'checked_in' && to !== 'no_show')
  if (due === 'past' && known[0] === 'pending') return []
  if (due === undefined || status !== 'pending') return known
  return ['checked_in', ...known.filter((to) => to !== 'checked_in')]
}

/** Steps that are taken back by going to where the appointment was; completing freezes its records. */
export const isUndoable = (to: AppointmentStatus): boolean => to !== 'completed'
