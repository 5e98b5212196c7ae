'use server'

import { z } from 'zod'

import { sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { personWords } from '../personWords.ts'

const sent = words(
  'A mail is on its way to you. Open the link in it to confirm your address.',
  'رسالة في الطريق إليك. افتح الرابط فيها لتأكيد عنوانك.',
  'Le hemos enviado un correo. Abra su enlace para confirmar la dirección.',
)

/** Registers a person; the answer is the same whether the address is known or not. */
export async function register(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const language = await findPageLanguage()
  const { email: emailLabel, password: passwordLabel } = personWords
  const missing = listMissing(language, typed, { email: emailLabel, password: passwordLabel })
  if (missing.length > 0) return refused(missing, typed)
  const { email, firstName, language: wanted, lastName, password } = typed
  const asked = await askApi('/api/user/register', {
    method: 'POST',
    body: {
      email,
      password,
      language: wanted,
      ...(firstName && { firstName }),
      ...(lastName && { lastName }),
    },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, typed)
  return { ...refused([], {}), done: sayIn(language, sent) }
}
