import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../lib/nextPath.ts'
import type { Asked } from '../asking/askApi.ts'
import { type FormState, refused } from '../forms/formState.ts'
import { challengeBody, dropChallenge, keepChallenge } from './challenge.ts'
import { dutyPath, restriction, withNext } from './dutyPath.ts'
import { keepSession } from './keepSession.ts'
import { adoptLanguage } from './pageLanguage.ts'

/** What pages use of an answer that opens a session. */
export const openedSession = z.object({
  user: z.object({ language: z.enum(['en', 'ar', 'es']).nullish() }).nullable(),
  restriction,
})

interface Way {
  /** What was typed, to be kept when the door stays shut. */
  typed: Record<string, string>
  next: string | undefined
}

/**
 * Leads on from an answer that opens a session: to the code that is still due, to what the person
 * must do first, else to where they came from. A refusal goes back into the form.
 */
export async function enter(
  asked: Asked<z.output<typeof openedSession>>,
  { next, typed }: Way,
): Promise<FormState> {
  const destination = nextPath(next, '/dashboard')
  if (!asked.ok) {
    const due = challengeBody.safeParse(asked.body)
    if (!due.success) return refused(asked.errors, typed)
    await keepChallenge({ ...due.data, door: 'staff', next: destination })
    redirect(withNext('/login', destination))
  }
  const { data, response } = asked
  await keepSession(response)
  await dropChallenge()
  if (data.user?.language) await adoptLanguage(data.user.language)
  const duty = dutyPath(data.restriction)
  redirect(duty === null ? destination : withNext(duty, destination))
}
