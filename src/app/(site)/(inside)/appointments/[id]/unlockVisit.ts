'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import { listMissing } from '../../../forms/listMissing.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { visitWords } from './visitWords.ts'

/** Lets the next save of the records of a completed visit pass, for a reason. */
export async function unlockVisit(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id = '', reason = '' } = typed
  const needed = { reason: visitWords.unlockReason }
  const missing = listMissing(await findPageLanguage(), typed, needed)
  if (missing.length > 0) return refused(missing, typed)
  const asked = await askApi(`/api/appointments/${encodeURIComponent(id)}/unlock-records`, {
    method: 'POST',
    body: { reason },
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, typed, visitWords.unlocked)
}
