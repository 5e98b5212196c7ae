'use server'

import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import { listMissing } from '../../../forms/listMissing.ts'
import { enter, openedSession } from '../../../session/enter.ts'
import { personWords } from '../../personWords.ts'

/** Accepts an invitation, with what a new person says about themselves, and goes on inside. */
export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const { isNewPerson, token, ...typed } = readForm(form)
  const { firstName, language, lastName, password } = typed
  if (isNewPerson) {
    const { email: _known, ...needed } = personWords
    const missing = listMissing(await findPageLanguage(), typed, needed)
    if (missing.length > 0) return refused(missing, typed)
  }
  const asked = await askApi('/api/user/invitations/accept', {
    method: 'POST',
    body: { token, ...(isNewPerson && { firstName, lastName, language, password }) },
    answer: openedSession,
  })
  return enter(asked, { typed, next: undefined })
}
