'use server'

import { z } from 'zod'

import { sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { personWords } from '../personWords.ts'

const sent = words(
  'If an account has this address, a mail is on its way.',
  'إن كان لهذا العنوان حساب فالرسالة في الطريق.',
  'Si existe una cuenta con esta dirección, el correo está en camino.',
)

/** Asks for a link to choose a password; the answer is the same whether the address is known or not. */
export async function askForLink(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const language = await findPageLanguage()
  const missing = listMissing(language, typed, { email: personWords.email })
  if (missing.length > 0) return refused(missing, typed)
  const asked = await askApi('/api/users/forgot-password', {
    method: 'POST',
    body: { email: typed['email'] },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, typed)
  return { ...refused([], typed), done: sayIn(language, sent) }
}
