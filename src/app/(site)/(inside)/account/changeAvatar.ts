'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import type { Acted } from '../forms/ActionButton.tsx'
import { answerForm } from '../forms/answerForm.ts'

const saved = words('The picture was saved.', 'حُفظت الصورة.', 'La foto se guardó.')
const gone = words('The picture was removed.', 'أُزيلت الصورة.', 'La foto se quitó.')

/** Sets the own picture from the file of the form. */
export async function setAvatar(_before: Acted, form: FormData): Promise<Acted> {
  const sent = new FormData()
  const file = form.get('file')
  if (file instanceof File && file.size > 0) sent.set('file', file)
  const asked = await askApi('/api/user/me/avatar', {
    method: 'PUT',
    body: sent,
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, saved)
}

/** Takes the own picture away. */
export async function removeAvatar(): Promise<Acted> {
  const asked = await askApi('/api/user/me/avatar', { method: 'DELETE', answer: z.unknown() })
  if (asked.ok) refresh()
  return answerForm(asked, {}, gone)
}
