'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { sayMoment } from '../../../../lib/sayValues.ts'
import { sayIn } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { readForm, refused } from '../../forms/formState.ts'
import { terms as termsShape } from './bookingParts.ts'
import type { BookingState } from './bookingState.ts'
import { bookingWords } from './bookingWords.ts'
import { findFree } from './findFree.ts'
import { readCost, readMoment } from './readMoment.ts'

const answer = z.object({
  doc: z.object({ patientName: z.string(), doctorName: z.string(), startsAt: z.string() }),
})

/** Moves or changes an appointment; a time that is taken is explained, and nothing is changed. */
export async function moveAppointment(
  _before: BookingState,
  form: FormData,
): Promise<BookingState> {
  const typed = readForm(form)
  const language = await findPageLanguage()
  const { doctor = '', id = '', organization = '', revision } = typed
  const asked = await askApi(`/api/appointments/terms?organization=${organization}`, {
    answer: termsShape,
  })
  if (!asked.ok) return refused(asked.errors, typed)
  const { timezone } = asked.data
  const startsAt = typed['isMovable'] === '1' ? readMoment(typed, timezone) : undefined
  if (typed['isMovable'] === '1' && !startsAt) {
    const text = startsAt === null ? bookingWords.badTime : bookingWords.needTime
    const message = sayIn(language, text)
    return refused([{ code: 'missing', field: 'startsAt', message }], typed)
  }
  const isMoved = startsAt !== typed['before'] || doctor !== typed['doctorBefore']
  const changed = await askApi(`/api/appointments/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: {
      revision: Number(revision),
      isPrior: typed['isPrior'] === 'true',
      cost: readCost(typed['cost']),
      reason: typed['reason']?.trim() || null,
      ...(startsAt && isMoved && { startsAt, doctor, overbooked: typed['overbooked'] === 'true' }),
    },
    answer,
  })
  if (!changed.ok) {
    const isBusy = changed.errors.some(({ code }) => code === 'doctor-busy')
    return {
      ...refused(changed.errors, typed),
      ...(isBusy && startsAt && { busy: await findFree(doctor, startsAt, asked.data, language) }),
    }
  }
  const goTo = nextPath(typed['next'], `/appointments/${id}`)
  if (typed['isLive'] !== '1') redirect(goTo)
  const { doc } = changed.data
  const what = `${doc.patientName} · ${doc.doctorName} · ${sayMoment(language, doc.startsAt, timezone)}`
  return {
    ...refused([], {}),
    told: sayIn(language, bookingWords.changed).replace('{what}', what),
    goTo,
  }
}
