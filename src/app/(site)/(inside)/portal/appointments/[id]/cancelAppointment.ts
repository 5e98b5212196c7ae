'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { words } from '../../../../../../lib/words.ts'
import { askApi } from '../../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../../forms/formState.ts'
import { answerForm } from '../../../forms/answerForm.ts'

const done = words('Canceled.', 'أُلغي.', 'Cancelada.')

/** Cancels an own appointment that is still to come; the door refuses any other. */
export async function cancelAppointment(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { cancelReason, id = '' } = typed
  const address = encodeURIComponent(id)
  const asked = await askApi(`/api/appointments/${address}`, {
    method: 'PATCH',
    body: {
      status: 'canceled',
      ...(cancelReason?.trim() && { cancelReason: cancelReason.trim() }),
    },
    answer: z.unknown(),
  })
  if (asked.ok) redirect(`/portal/appointments/${address}`)
  return answerForm(asked, typed, done)
}
