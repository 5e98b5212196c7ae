'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { dropChallenge, findChallenge } from '../../session/challenge.ts'
import { withNext } from '../../session/dutyPath.ts'
import { enter, openedSession } from '../../session/enter.ts'

const sent = words(
  'A code is on its way to your e-mail address.',
  'أُرسل رمز إلى بريدك الإلكتروني.',
  'Se ha enviado un código a su correo electrónico.',
)

/** Signs in with the code that was still due. */
export async function proveSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const kept = await findChallenge('staff')
  if (!kept) redirect('/login')
  const code = readForm(form)['code']?.replace(/\s/g, '') ?? ''
  const asked = await askApi('/api/users/two-factor/challenge', {
    method: 'POST',
    body: { challenge: kept.challenge, code },
    answer: openedSession,
  })
  return enter(asked, { typed: {}, next: kept.next })
}

/** Has a code mailed, for those whose app is not at hand. */
export async function mailCode(): Promise<FormState> {
  const kept = await findChallenge('staff')
  if (!kept) redirect('/login')
  const asked = await askApi('/api/users/two-factor/send-code', {
    method: 'POST',
    body: { challenge: kept.challenge },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, {})
  return { ...refused([], {}), done: sayIn(await findPageLanguage(), sent) }
}

/** Goes back to username and password. */
export async function startAgain(): Promise<void> {
  const kept = await findChallenge('staff')
  await dropChallenge()
  redirect(withNext('/login', kept?.next))
}
