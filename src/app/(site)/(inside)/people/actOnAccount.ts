'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { type AccountAction, accountActions } from '../../../../admin/accounts/accountActions.ts'
import { askApi } from '../../asking/askApi.ts'
import { readForm } from '../../forms/formState.ts'
import type { Acted } from '../forms/ActionButton.tsx'
import { answerForm } from '../forms/answerForm.ts'

const isAction = (name: string | undefined): name is AccountAction =>
  name !== undefined && Object.hasOwn(accountActions, name)

/** Does one of the account actions to a person of the list or of the page; the list shows what came of it. */
export async function actOnAccount(_before: Acted, form: FormData): Promise<Acted> {
  const { action, id = '' } = readForm(form)
  if (!isAction(action)) throw new Error('The form names no account action.')
  const asked = await askApi(`/api/users/${encodeURIComponent(id)}/${action}`, {
    method: 'POST',
    answer: z.object({ link: z.string().optional() }).nullable(),
  })
  if (asked.ok) refresh()
  const link = asked.ok ? asked.data?.link : undefined
  return {
    ...(await answerForm(asked, {}, accountActions[action].done)),
    ...(link !== undefined && { link }),
  }
}
