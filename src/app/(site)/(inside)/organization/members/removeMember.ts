'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { memberWords } from './memberWords.ts'

/** Takes a member out of the organization. */
export async function removeMember(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/user/organization/members/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, memberWords.removed)
}
