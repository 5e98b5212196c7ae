import { emptyForm, type FormState } from '../../forms/formState.ts'
import type { Busy, ChosenPatient } from './bookingParts.ts'

/** Where a booking stands after it was sent. */
export interface BookingState extends FormState {
  /** Who was registered on the way, or chosen. */
  patient?: ChosenPatient
  /** The time is taken. */
  busy?: Busy
  /** A sentence about what was kept although the rest failed. */
  kept?: string
  /** Where one goes on to once it is done, and what is told there. */
  goTo?: string
  told?: string
}

export const emptyBooking: BookingState = emptyForm
