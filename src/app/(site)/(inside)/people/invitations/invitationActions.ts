'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { type Asked, askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { invitationWords } from './invitationWords.ts'

/** Invites somebody; the form is empty again for the next. */
export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { department, email, organization, role } = typed
  const asked = await askApi('/api/user/invitations', {
    method: 'POST',
    body: {
      email,
      role,
      ...(department && { department }),
      ...(organization && { organization }),
    },
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  const state = await answerForm(asked, typed, invitationWords.invited)
  return asked.ok
    ? { ...refused([], {}), ...(state.done !== undefined && { done: state.done }) }
    : state
}

const ask = (method: 'POST' | 'DELETE', path: string): Promise<Asked<unknown>> =>
  askApi(`/api/user/invitations/${path}`, { method, answer: z.unknown() })

/** Sends an invitation once more. */
export async function resendInvitation(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await ask('POST', `${encodeURIComponent(id)}/resend`)
  if (asked.ok) refresh()
  return answerForm(asked, {}, invitationWords.resent)
}

/** Takes an invitation back. */
export async function revokeInvitation(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await ask('DELETE', encodeURIComponent(id))
  if (asked.ok) refresh()
  return answerForm(asked, {}, invitationWords.revoked)
}
