'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'

const ended = words('Signed out there.', 'سُجّل الخروج هناك.', 'Sesión cerrada allí.')

/** Ends sessions of one's own, named by their ids. */
export async function endSessions(_before: Acted, form: FormData): Promise<Acted> {
  const { ids = '' } = readForm(form)
  const asked = await Promise.all(
    ids.split(',').map((id) =>
      askApi(`/api/login-sessions/${encodeURIComponent(id)}`, {
        method: 'DELETE',
        answer: z.unknown(),
      }),
    ),
  )
  refresh()
  // One that has ended by itself in the meantime is as ended as the others.
  const refused = asked.find((each) => !each.ok && each.status !== 404)
  return answerForm(
    refused ?? { ok: true, status: 200, data: null, response: new Response() },
    {},
    ended,
  )
}
