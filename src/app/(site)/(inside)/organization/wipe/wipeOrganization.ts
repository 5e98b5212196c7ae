'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { wipeWords } from './wipeWords.ts'

/** Wipes an organization when its exact name was typed. */
export async function wipeOrganization(_before: FormState, form: FormData): Promise<FormState> {
  const { confirm = '', organization } = readForm(form)
  const asked = await askApi('/api/user/organization', {
    method: 'DELETE',
    body: { confirm, organization },
    answer: z.unknown(),
  })
  if (asked.ok) redirect('/dashboard')
  return answerForm(asked, { confirm }, wipeWords.gone)
}
