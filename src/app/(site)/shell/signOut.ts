'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../asking/askApi.ts'
import { readForm } from '../forms/formState.ts'
import { keepSession } from '../session/keepSession.ts'

/** Ends the session, takes its cookie away and leads back to the door that the person came in by. */
export async function signOut(form: FormData): Promise<void> {
  const { portal } = readForm(form)
  const asked = await askApi('/api/users/logout', { method: 'POST', answer: z.unknown() })
  if (asked.ok) await keepSession(asked.response)
  if (portal === undefined) redirect('/login')
  redirect(`/portal/login${portal && `?organization=${encodeURIComponent(portal)}`}`)
}
