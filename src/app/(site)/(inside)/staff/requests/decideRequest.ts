'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { requestWords } from './requestWords.ts'

/** Approves a request: the staff record it names, or a new one, gets a login. */
export async function approve(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { employeeId, id = '', role } = typed
  const asked = await askApi(`/api/account-requests/${encodeURIComponent(id)}/approve`, {
    method: 'POST',
    body: { ...(role && { role }), ...(employeeId?.trim() && { employeeId }) },
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, typed, requestWords.approvedNow)
}

/** Rejects a request; the person is told politely. */
export async function reject(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/account-requests/${encodeURIComponent(id)}/reject`, {
    method: 'POST',
    body: {},
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, requestWords.rejectedNow)
}
