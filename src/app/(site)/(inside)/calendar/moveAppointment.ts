'use server'

import { z } from 'zod'

import { sayIn } from '../../../../lib/words.ts'
import { instantAt } from '../../../../lib/zonedTime.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { moveWords } from './moveWords.ts'

/** Where an appointment goes: a beginning, or a day and a time by the organization's clocks. */
export interface Move {
  id: string
  revision: number
  doctor: string
  to: { startsAt: string } | { zone: string; day: string; time: string }
}

export type Moved =
  { ok: true; revision: number; startsAt: string } | { ok: false; code: string; message: string }

const moved = z.object({ doc: z.object({ revision: z.number(), startsAt: z.string() }) })

/** Moves an appointment; it keeps its length. What is refused comes back as a code and a sentence. */
export async function moveAppointment({ doctor, id, revision, to }: Move): Promise<Moved> {
  const startsAt =
    'startsAt' in to ? to.startsAt : instantAt(to.zone, to.day, to.time).toISOString()
  const asked = await askApi(`/api/appointments/${encodeURIComponent(id)}?depth=0`, {
    method: 'PATCH',
    body: { startsAt, doctor, revision },
    answer: moved,
  })
  if (asked.ok) return { ok: true, ...asked.data.doc }
  const code = asked.errors[0]?.code ?? 'unavailable'
  const message =
    code === 'stale-revision'
      ? sayIn(await findPageLanguage(), moveWords.stale)
      : asked.errors.map((error) => error.message).join(' ')
  return { ok: false, code, message }
}
