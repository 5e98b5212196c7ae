'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { noteOf } from './noteText.ts'
import { visitWords } from './visitWords.ts'

/** Saves the doctors' note of an appointment. */
export async function saveNote(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id = '', note = '', revision } = typed
  const asked = await askApi(`/api/appointments/${encodeURIComponent(id)}?depth=0`, {
    method: 'PATCH',
    body: { note: noteOf(note), revision: Number(revision) },
    answer: z.unknown(),
  })
  if (asked.ok || asked.errors.some(({ code }) => code === 'stale-revision')) refresh()
  return answerForm(asked, typed, visitWords.noteSaved)
}
