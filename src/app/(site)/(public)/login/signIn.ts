'use server'

import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { enter, openedSession } from '../../session/enter.ts'
import { loginWords } from './loginWords.ts'

/** Signs in by the form of the login page and goes on to where the person came from. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, loginWords)
  if (missing.length > 0) return refused(missing, typed)
  const { identifier = '', next, password = '' } = typed
  const asked = await askApi('/api/users/login', {
    method: 'POST',
    body: { identifier, password },
    answer: openedSession,
  })
  return enter(asked, { typed, next })
}
