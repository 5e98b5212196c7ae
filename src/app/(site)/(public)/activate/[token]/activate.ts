'use server'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { enter, openedSession } from '../../../session/enter.ts'

/** Activates the account by the link and signs in; whoever ticked it goes on to the second factor. */
export async function activate(_before: FormState, form: FormData): Promise<FormState> {
  const { password = '', token, ...typed } = readForm(form)
  const asked = await askApi('/api/users/activate', {
    method: 'POST',
    body: { token, password, language: typed['language'] },
    answer: openedSession,
  })
  return enter(asked, { typed, next: typed['secondFactor'] ? '/second-factor' : undefined })
}
