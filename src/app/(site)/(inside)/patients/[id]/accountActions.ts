'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { overviewWords } from './overviewWords.ts'

/** Gives a patient a login, or opens the ended one again. */
export async function giveAccount(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const asked = await askApi(`/api/patients/${encodeURIComponent(typed['id'] ?? '')}/account`, {
    method: 'POST',
    body: { username: typed['username'] ?? '' },
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, typed, overviewWords.given)
}

/** Ends a patient's login. */
export async function endAccount(_before: Acted, form: FormData): Promise<Acted> {
  const typed = readForm(form)
  const asked = await askApi(`/api/patients/${encodeURIComponent(typed['id'] ?? '')}/end-account`, {
    method: 'POST',
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, typed, overviewWords.endedNow)
}
