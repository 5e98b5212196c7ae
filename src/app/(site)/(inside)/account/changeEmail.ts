'use server'

import { z } from 'zod'

import { words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { type FormState, readForm } from '../../forms/formState.ts'
import { answerForm } from '../forms/answerForm.ts'

const sent = words(
  'Open the link that was mailed to the new address. Until then the old one holds.',
  'افتح الرابط المرسل إلى العنوان الجديد. حتى ذلك الحين يبقى القديم ساريًا.',
  'Abra el enlace enviado a la nueva dirección. Hasta entonces vale la anterior.',
)

/** Asks the new address for a confirmation. */
export async function changeEmail(_before: FormState, form: FormData): Promise<FormState> {
  const { currentPassword, email = '' } = readForm(form)
  const asked = await askApi('/api/users/change-email', {
    method: 'POST',
    body: { email, currentPassword },
    answer: z.unknown(),
  })
  return answerForm(asked, { email }, sent)
}
