'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'

/** Confirms the address of the link and leads to the sign-in page, which says so. */
export async function verify(_before: FormState, form: FormData): Promise<FormState> {
  const { token } = readForm(form)
  const asked = await askApi('/api/user/verify', {
    method: 'POST',
    body: { token },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, {})
  redirect('/login?done=verified')
}
