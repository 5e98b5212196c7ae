'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { readForm } from '../../../forms/formState.ts'
import { keepSession } from '../../../session/keepSession.ts'

/** Ends the session of whoever is signed in and comes back to the invitation. */
export async function signOutHere(form: FormData): Promise<void> {
  const asked = await askApi('/api/users/logout', { method: 'POST', answer: z.unknown() })
  if (asked.ok) await keepSession(asked.response)
  redirect(`/invite/${encodeURIComponent(readForm(form)['token'] ?? '')}`)
}
