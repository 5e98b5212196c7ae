'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../asking/askApi.ts'
import { keepSession } from '../session/keepSession.ts'

/** Ends the session, takes its cookie away and leads back to the sign-in page. */
export async function signOut(): Promise<void> {
  const asked = await askApi('/api/users/logout', { method: 'POST', answer: z.unknown() })
  if (asked.ok) await keepSession(asked.response)
  redirect('/login')
}
