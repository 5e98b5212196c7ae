'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useActionState } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { FormFrame } from '../../forms/FormFrame.tsx'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Available } from './availability.ts'
import { book } from './book.ts'
import './booking.css'
import { type Doctor, nameDoctor, type Terms } from './bookingParts.ts'
import { emptyBooking } from './bookingState.ts'
import { bookingWords } from './bookingWords.ts'
import { BusyNotice } from './BusyNotice.tsx'
import { CostField } from './CostField.tsx'
import { DoctorChoice } from './DoctorChoice.tsx'
import { PatientPart } from './PatientPart.tsx'
import { saySoon } from './saySoon.ts'
import { TimeChoice } from './TimeChoice.tsx'
import { type BookingStart, useBooking } from './useBooking.ts'
import { useGoOn } from './useGoOn.ts'

interface Props {
  doctors: readonly Doctor[]
  initial: Available | null
  mayRegister: boolean
  next: string
  start: BookingStart
  terms: Terms
}

/** Books an appointment: for whom, with whom, when, at what cost. */
export const BookingForm = ({ doctors, initial, mayRegister, next, start, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const hydrated = useHydrated()
  const [state, send, pending] = useActionState(book, emptyBooking)
  const booking = useBooking(state, start, terms)
  const { doctor, isNew, isPrior, moment, patient, turn } = booking
  useGoOn(state)
  const named = doctors.find(({ id }) => id === doctor)
  const summary = [
    patient?.label,
    named && nameDoctor(named, language),
    moment.startsAt
      ? saySoon(language, moment.startsAt, terms)
      : [moment.date, moment.time].filter(() => moment.time !== '').join(' '),
  ].filter(Boolean)
  return (
    <FormFrame
      pending={pending || state.goTo !== undefined}
      send={send}
      state={state}
      submit={say(bookingWords.submit)}
    >
      <input name="next" type="hidden" value={next} />
      <input name="organization" type="hidden" value={terms.organization} />
      <input name="startsAt" type="hidden" value={moment.startsAt} />
      <input name="isLive" type="hidden" value={hydrated ? '1' : ''} />
      {state.kept !== undefined && (
        <Message role="status" tone="info">
          {state.kept}
        </Message>
      )}
      {state.busy && <BusyNotice busy={state.busy} onTake={booking.take} terms={terms} />}
      <div className="pc-booking">
        <section className="pc-card pc-booking__who">
          <h2>{say(bookingWords.patient)}</h2>
          <PatientPart
            chosen={patient}
            isNew={isNew}
            mayRegister={mayRegister}
            onChoose={booking.choosePatient}
            onNew={booking.setNew}
            organization={terms.organization}
          />
        </section>
        <section className="pc-card pc-booking__when">
          <DoctorChoice
            chosen={doctor}
            doctors={doctors}
            key={`doctors ${turn}`}
            onChoose={booking.chooseDoctor}
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
            <CostField isPrior={isPrior} terms={terms} />
            <TextInput
              defaultValue={state.values['reason'] ?? ''}
              label={say(bookingWords.reason)}
              maxLength={200}
              name="reason"
              size="md"
            />
          </div>
        </section>
      </div>
      {summary.length > 0 && (
        <p aria-live="polite" className="pc-booking__sum">
          {summary.map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </p>
      )}
    </FormFrame>
  )
}
