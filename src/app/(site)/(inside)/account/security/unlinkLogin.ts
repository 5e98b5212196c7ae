'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'

const unlinked = words('Unlinked.', 'أُلغي الربط.', 'Desvinculado.')

/** Takes a linked login away from the own account. */
export async function unlinkLogin(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/external-identities/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, unlinked)
}
