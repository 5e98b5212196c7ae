'use server'

import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import { listMissing } from '../../../forms/listMissing.ts'
import { words } from '../../../../../lib/words.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { fieldWords } from '../fieldWords.ts'

const done = words(
  'Registered; the credentials are on their way.',
  'تم التسجيل؛ وبيانات الدخول في الطريق.',
  'Registrado; las credenciales van en camino.',
)
const needed = {
  firstName: fieldWords.firstName,
  lastName: fieldWords.lastName,
  email: fieldWords.email,
  employeeId: fieldWords.employeeId,
}

/** Registers reception staff of the own organization; the form is empty again for the next. */
export async function registerReception(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, needed)
  if (missing.length > 0) return refused(missing, typed)
  const { email, employeeId, firstName, lastName, phone } = typed
  const asked = await askApi('/api/reception/register', {
    method: 'POST',
    body: { email, employeeId, firstName, lastName, ...(phone && { phone }) },
    answer: z.unknown(),
  })
  const state = await answerForm(asked, typed, done)
  return asked.ok ? { ...state, values: {} } : state
}
