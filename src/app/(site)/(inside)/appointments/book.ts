'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { sayMoment } from '../../../../lib/sayValues.ts'
import { sayIn } from '../../../../lib/words.ts'
import { type ApiError, askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { answerForm } from '../forms/answerForm.ts'
import { readTypedDate } from '../patients/readTypedDate.ts'
import { sayPatientLine } from '../patients/sayPatientLine.ts'
import { type ChosenPatient, terms as termsShape } from './bookingParts.ts'
import type { BookingState } from './bookingState.ts'
import { bookingWords } from './bookingWords.ts'
import { findFree } from './findFree.ts'
import { readCost, readMoment } from './readMoment.ts'

type Typed = Record<string, string>

const patientAnswer = z.object({
  doc: z.object({ id: z.string(), fullName: z.string(), fileNumber: z.string().nullable() }),
})
const appointmentAnswer = z.object({
  doc: z.object({
    id: z.string(),
    patientName: z.string(),
    doctorName: z.string(),
    startsAt: z.string(),
  }),
})

const register = (typed: Typed) => {
  const birthDate = typed['birthDate']?.trim() || null
  return askApi('/api/patients', {
    method: 'POST',
    body: {
      organization: typed['organization'],
      firstName: typed['firstName']?.trim(),
      lastName: typed['lastName']?.trim(),
      phone: typed['phone']?.trim() || null,
      birthDate: birthDate && readTypedDate(birthDate),
    },
    answer: patientAnswer,
  })
}

const reserve = (typed: Typed, patient: string, startsAt: string) => {
  const cost = readCost(typed['cost'])
  const reason = typed['reason']?.trim()
  return askApi('/api/appointments', {
    method: 'POST',
    body: {
      organization: typed['organization'],
      patient,
      doctor: typed['doctor'],
      startsAt,
      isPrior: typed['isPrior'] === 'true',
      ...(cost !== null && { cost }),
      ...(reason && { reason }),
      ...(typed['overbooked'] === 'true' && { overbooked: true }),
    },
    answer: appointmentAnswer,
  })
}

/**
 * Books an appointment, and first registers the patient where one is new. Who was registered stays
 * so when the time cannot be had, and is chosen for the next try.
 */
export async function book(_before: BookingState, form: FormData): Promise<BookingState> {
  const typed = readForm(form)
  const language = await findPageLanguage()
  const organization = typed['organization'] ?? ''
  const asked = await askApi(`/api/appointments/terms?organization=${organization}`, {
    answer: termsShape,
  })
  if (!asked.ok) return answerForm(asked, typed, bookingWords.booked)
  const { timezone } = asked.data
  const startsAt = readMoment(typed, timezone)
  const isNew = typed['isNew'] === '1' && !typed['patient']
  const missing = (field: string, text: keyof typeof bookingWords): ApiError => ({
    code: 'missing',
    field,
    message: sayIn(language, bookingWords[text]),
  })
  const { firstName, lastName } = bookingWords
  const faults = [
    ...(isNew ? listMissing(language, typed, { firstName, lastName }) : []),
    ...(isNew || typed['patient'] ? [] : [missing('patient', 'needPatient')]),
    ...(typed['doctor'] ? [] : [missing('doctor', 'needDoctor')]),
    ...(startsAt ? [] : [missing('startsAt', startsAt === null ? 'badTime' : 'needTime')]),
  ]
  if (faults.length > 0 || !startsAt) return refused(faults, typed)

  let patient: ChosenPatient | undefined
  if (isNew) {
    const registered = await register(typed)
    if (!registered.ok) return answerForm(registered, typed, bookingWords.booked)
    const { doc } = registered.data
    patient = { id: doc.id, label: sayPatientLine(doc) }
  }
  const reserved = await reserve(typed, patient?.id ?? typed['patient'] ?? '', startsAt)
  if (!reserved.ok) {
    const isBusy = reserved.errors.some(({ code }) => code === 'doctor-busy')
    return {
      ...(await answerForm(reserved, typed, bookingWords.booked)),
      ...(patient && {
        patient,
        kept: sayIn(language, bookingWords.kept).replace('{patient}', patient.label),
      }),
      ...(isBusy && {
        busy: await findFree(typed['doctor'] ?? '', startsAt, asked.data, language),
      }),
    }
  }
  const goTo = nextPath(typed['next'], '/reception')
  if (typed['isLive'] !== '1') redirect(goTo)
  const { doc } = reserved.data
  const what = `${doc.patientName} · ${doc.doctorName} · ${sayMoment(language, doc.startsAt, timezone)}`
  return {
    ...refused([], {}),
    told: sayIn(language, bookingWords.booked).replace('{what}', what),
    goTo,
  }
}
