'use server'

import { z } from 'zod'

import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'

const off = words(
  'The second factor is off.',
  'العامل الثاني متوقف.',
  'El segundo factor está desactivado.',
)

/** Takes the own second factor away, proved by one of its codes. */
export async function disableSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const { code = '' } = readForm(form)
  const asked = await askApi('/api/users/two-factor/disable', {
    method: 'POST',
    body: { code: code.replace(/\s/g, '') },
    answer: z.unknown(),
  })
  return answerForm(asked, {}, off)
}
