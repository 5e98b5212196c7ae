'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { peopleWords } from '../peopleWords.ts'

/** Adds an invited person and goes back to the list, where they are marked. */
export async function addPerson(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { email, firstName, language, lastName, next, organization, role } = typed
  const asked = await askApi('/api/users', {
    method: 'POST',
    body: { email, firstName, language, lastName, organization: organization || null, role },
    answer: z.object({ doc: z.object({ id: z.string() }) }),
  })
  if (!asked.ok) return answerForm(asked, typed, peopleWords.added)
  const back = new URL(nextPath(next, '/people'), 'http://localhost')
  back.searchParams.set('added', asked.data.doc.id)
  redirect(back.pathname + back.search)
}
