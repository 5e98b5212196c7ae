'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { apiKeyWords } from './apiKeyWords.ts'

/** A form with the key that was just issued; nothing else ever shows it. */
export type Issued = FormState & { key?: string }

const pathOf = (userId: string): string => `/api/users/${encodeURIComponent(userId)}/api-keys`

/** Issues a key for the person. */
export async function issueApiKey(_before: Issued, form: FormData): Promise<Issued> {
  const { name = '', userId = '' } = readForm(form)
  const asked = await askApi(pathOf(userId), {
    method: 'POST',
    body: { name },
    answer: z.object({ key: z.string() }),
  })
  if (!asked.ok) return answerForm(asked, { name }, apiKeyWords.once)
  refresh()
  return { ...(await answerForm(asked, {}, apiKeyWords.once)), key: asked.data.key }
}

/** Ends one of the person's keys. */
export async function revokeApiKey(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '', userId = '' } = readForm(form)
  const asked = await askApi(`${pathOf(userId)}/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, apiKeyWords.revoked)
}
