'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import { listMissing } from '../../../forms/listMissing.ts'
import { keepChallenge } from '../../../session/challenge.ts'
import { withNext } from '../../../session/dutyPath.ts'
import { enter, openedSession } from '../../../session/enter.ts'
import { portalWords } from './portalWords.ts'

/** A session at once, or a code that has been sent; which of them the organization has chosen. */
const answered = z.union([z.object({ challenge: z.string() }), openedSession])

/** Signs a patient in by phone and username, or sends the code that is still due. */
export async function signInPatient(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { phone: phoneLabel, username: usernameLabel } = portalWords
  const labels = { phone: phoneLabel, username: usernameLabel }
  const missing = listMissing(await findPageLanguage(), typed, labels)
  if (missing.length > 0) return refused(missing, typed)
  const { next, organization, phone, username } = typed
  const asked = await askApi('/api/users/patient-login', {
    method: 'POST',
    body: { phone, username, ...(organization && { organization: organization.trim() }) },
    answer: answered,
  })
  if (!asked.ok) return refused(asked.errors, typed)
  const { data } = asked
  if ('challenge' in data) {
    await keepChallenge({ challenge: data.challenge, door: 'portal', methods: [], next })
    redirect(withNext('/portal/login', next))
  }
  return enter({ ...asked, data }, { typed, next: next || '/portal' })
}
