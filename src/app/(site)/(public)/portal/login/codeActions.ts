'use server'

import { redirect } from 'next/navigation'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { dropChallenge, findChallenge } from '../../../session/challenge.ts'
import { withNext } from '../../../session/dutyPath.ts'
import { enter, openedSession } from '../../../session/enter.ts'

/** Signs a patient in with the code that was sent. */
export async function provePatient(_before: FormState, form: FormData): Promise<FormState> {
  const kept = await findChallenge('portal')
  if (!kept) redirect('/portal/login')
  const code = readForm(form)['code']?.replace(/\s/g, '') ?? ''
  const asked = await askApi('/api/users/patient-login/verify', {
    method: 'POST',
    body: { challenge: kept.challenge, code },
    answer: openedSession,
  })
  return enter(asked, { typed: {}, next: kept.next || '/portal' })
}

/** Goes back to phone and username. */
export async function startAgain(): Promise<void> {
  const kept = await findChallenge('portal')
  await dropChallenge()
  redirect(withNext('/portal/login', kept?.next))
}
