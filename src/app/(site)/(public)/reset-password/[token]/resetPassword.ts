'use server'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { enter, openedSession } from '../../../session/enter.ts'

/** Sets the new password by the link and signs in with it. */
export async function resetPassword(_before: FormState, form: FormData): Promise<FormState> {
  const { password = '', token } = readForm(form)
  const asked = await askApi('/api/users/reset-password', {
    method: 'POST',
    body: { token, password },
    answer: openedSession,
  })
  return enter(asked, { typed: {}, next: undefined })
}
