'use server'

import { z } from 'zod'

import { sayIn, words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'

const confirmed = words(
  'Your address is confirmed. You can sign in now.',
  'تم تأكيد عنوانك. يمكنك تسجيل الدخول الآن.',
  'Su dirección está confirmada. Ya puede iniciar sesión.',
)

/** Confirms the address of the link. */
export async function verify(_before: FormState, form: FormData): Promise<FormState> {
  const { token } = readForm(form)
  const asked = await askApi('/api/user/verify', {
    method: 'POST',
    body: { token },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, {})
  return { ...refused([], {}), done: sayIn(await findPageLanguage(), confirmed) }
}
