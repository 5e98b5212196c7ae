'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { askApi } from '../../asking/askApi.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { keepSession } from '../../session/keepSession.ts'

const signedIn = z.object({ mustChangePassword: z.boolean() })

/** Signs in by the form of the login page and goes on to where the person came from. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const { identifier = '', next, password = '' } = readForm(form)
  const asked = await askApi('/api/users/login', {
    method: 'POST',
    body: { identifier, password },
    answer: signedIn,
  })
  if (!asked.ok) return refused(asked.errors, { identifier })
  await keepSession(asked.response)
  redirect(asked.data.mustChangePassword ? '/change-password' : nextPath(next, '/dashboard'))
}
