'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import { listMissing } from '../../../forms/listMissing.ts'
import { answerForm } from '../../forms/answerForm.ts'

const time = words('A time', 'الوقت', 'La hora')
const done = words('Sent.', 'أُرسل.', 'Enviada.')

/** Asks for an appointment of one's own; the reception confirms it. */
export async function askForAppointment(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, { startsAt: time })
  if (missing.length > 0) return refused(missing, typed)
  const { doctor, next, reason, startsAt } = typed
  const asked = await askApi('/api/appointments', {
    method: 'POST',
    body: { doctor, startsAt, ...(reason?.trim() && { reason: reason.trim() }) },
    answer: z.unknown(),
  })
  if (asked.ok) redirect(nextPath(next, '/portal?asked=1'))
  // Somebody else may just have taken the time: the page shows what is left.
  refresh()
  return answerForm(asked, typed, done)
}
