'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useActionState } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { sayMoment } from '../../../../lib/sayValues.ts'
import { FormFrame } from '../../forms/FormFrame.tsx'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Available } from './availability.ts'
import './booking.css'
import type { Doctor, Terms } from './bookingParts.ts'
import { emptyBooking } from './bookingState.ts'
import { bookingWords } from './bookingWords.ts'
import { BusyNotice } from './BusyNotice.tsx'
import { CostField } from './CostField.tsx'
import { DoctorChoice } from './DoctorChoice.tsx'
import { moveAppointment } from './moveAppointment.ts'
import { saySoon } from './saySoon.ts'
import { TimeChoice } from './TimeChoice.tsx'
import { type BookingStart, useBooking } from './useBooking.ts'
import { useGoOn } from './useGoOn.ts'

export interface Movable {
  id: string
  revision: number
  startsAt: string
  doctor: string
  doctorName: string
  cost: number | null
  isPrior: boolean
  reason: string | null
  isCompleted: boolean
}

interface Props {
  appointment: Movable
  doctors: readonly Doctor[]
  initial: Available | null
  next: string
  start: BookingStart
  terms: Terms
}

/** Moves an appointment to another time or doctor, or changes what it costs. */
export const MoveForm = ({ appointment, doctors, initial, next, start, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const hydrated = useHydrated()
  const [state, send, pending] = useActionState(moveAppointment, emptyBooking)
  const booking = useBooking(state, start, terms)
  const { doctor, isPrior, moment, turn } = booking
  useGoOn(state)
  const sent = {
    id: appointment.id,
    revision: appointment.revision,
    organization: terms.organization,
    before: appointment.startsAt,
    doctorBefore: appointment.doctor,
    startsAt: moment.startsAt,
    isMovable: appointment.isCompleted ? '' : '1',
    isLive: hydrated ? '1' : '',
    next,
  }
  const isKept = moment.startsAt === appointment.startsAt
  return (
    <FormFrame
      pending={pending || state.goTo !== undefined}
      send={send}
      state={state}
      submit={say(bookingWords.save)}
    >
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {state.errors.some(({ code }) => code === 'stale-revision') && (
        <a href={`/appointments/${appointment.id}/edit?next=${encodeURIComponent(next)}`}>
          {say(bookingWords.loadAgain)}
        </a>
      )}
      {state.busy && <BusyNotice busy={state.busy} onTake={booking.take} terms={terms} />}
      <div className="pc-booking pc-booking--move">
        <section className="pc-card pc-booking__when">
          <p className="pc-now">
            {say(bookingWords.now)}:{' '}
            <strong>{sayMoment(language, appointment.startsAt, terms.timezone)}</strong> ·{' '}
            <bdi>{appointment.doctorName}</bdi>
          </p>
          {appointment.isCompleted ? (
            <Message tone="info">{say(bookingWords.completedStays)}</Message>
          ) : (
            <>
              <DoctorChoice
                chosen={doctor}
                doctors={doctors}
                key={`doctors ${turn}`}
                onChoose={booking.setDoctor}
                onFirst={booking.take}
                terms={terms}
              />
              <TimeChoice
                doctor={doctor}
                initial={initial}
                key={`times ${turn}`}
                moment={moment}
                onChange={booking.setMoment}
                terms={terms}
              />
              <p aria-live="polite" className="pc-booking__sum">
                {isKept
                  ? say(bookingWords.keepTime)
                  : moment.startsAt && saySoon(language, moment.startsAt, terms)}
              </p>
            </>
          )}
        </section>
        <section className="pc-card pc-booking__what">
          <h2>{say(bookingWords.details)}</h2>
          <div className="pc-stack">
            <Checkbox
              checked={isPrior}
              description={say(bookingWords.priorityHelp)}
              key={turn}
              label={say(bookingWords.priority)}
              name="isPrior"
              onChange={({ currentTarget }) => booking.setPrior(currentTarget.checked)}
              value="true"
            />
            <CostField defaultValue={appointment.cost} isPrior={isPrior} terms={terms} />
            <TextInput
              defaultValue={state.values['reason'] ?? appointment.reason ?? ''}
              label={say(bookingWords.reason)}
              maxLength={200}
              name="reason"
              size="md"
            />
          </div>
        </section>
      </div>
    </FormFrame>
  )
}
