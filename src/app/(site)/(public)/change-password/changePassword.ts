'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { keepSession } from '../../session/keepSession.ts'
import { changeWords } from './changeWords.ts'

/** Changes the own password and goes on to where the person wanted to be. */
export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const { currentPassword, newPassword, next } = readForm(form)
  const typed = { currentPassword: currentPassword ?? '', newPassword: newPassword ?? '' }
  const missing = listMissing(await findPageLanguage(), typed, changeWords)
  if (missing.length > 0) return refused(missing, {})
  const asked = await askApi('/api/users/change-password', {
    method: 'POST',
    body: typed,
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, {})
  await keepSession(asked.response)
  redirect(nextPath(next, '/dashboard'))
}
