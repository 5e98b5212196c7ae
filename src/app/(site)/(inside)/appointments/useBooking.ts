'use client'

import { useState } from 'react'

import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import type { BookingState } from './bookingState.ts'
import type { ChosenPatient, Terms } from './bookingParts.ts'
import type { Moment } from './TimeChoice.tsx'

/** What is chosen before anything is touched. */
export interface BookingStart {
  patient: ChosenPatient | null
  doctor: string
  moment: Moment
  isPrior?: boolean
}

/** What is being chosen; what an answer of the server adds to it is taken over. */
export function useBooking(state: BookingState, start: BookingStart, terms: Terms) {
  const { values } = state
  const [patient, setPatient] = useState(state.patient ?? start.patient)
  const [isNew, setNew] = useState(values['isNew'] === '1' && !state.patient)
  const [doctor, setDoctor] = useState(values['doctor'] ?? start.doctor)
  const [moment, setMoment] = useState<Moment>({
    date: values['date'] ?? start.moment.date,
    startsAt: values['startsAt'] || values['slot'] || start.moment.startsAt,
    time: values['time'] ?? start.moment.time,
  })
  const [isPrior, setPrior] = useState(
    state.errors.length > 0 ? values['isPrior'] === 'true' : (start.isPrior ?? false),
  )
  const [{ seen, turn }, setSeen] = useState({ seen: state, turn: 0 })
  // Whom the server registered stays chosen, whatever became of the appointment.
  if (seen !== state) {
    setSeen({ seen: state, turn: turn + 1 })
    if (state.patient) {
      setPatient(state.patient)
      setNew(false)
    }
  }
  return {
    /** Counts the answers: a sent form puts ticks back to what they were when they were new. */
    turn,
    patient,
    isNew,
    doctor,
    moment,
    isPrior,
    setNew,
    setDoctor,
    setMoment,
    setPrior,
    choosePatient: (chosen: ChosenPatient | null) => {
      setPatient(chosen)
      if (chosen) setNew(false)
    },
    chooseDoctor: (chosen: string) => {
      setDoctor(chosen)
      setMoment({ ...moment, startsAt: '' })
    },
    take: (chosen: string, startsAt: string) => {
      setDoctor(chosen)
      setMoment({
        date: calendarDateIn(terms.timezone, new Date(startsAt)),
        startsAt,
        time: '',
      })
    },
  }
}
