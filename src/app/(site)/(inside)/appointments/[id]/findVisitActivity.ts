import { z } from 'zod'

import { sayAction } from '../../../../../services/audit/sayAction.ts'
import type { Language } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import type { Activity } from '../../activity/findActivity.ts'

const ROWS = 10

const events = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      action: z.string(),
      outcome: z.string(),
      actorName: z.string().nullish(),
    }),
  ),
})

/** The last things that were done to an appointment, the newest first. */
export async function findVisitActivity(id: string, language: Language): Promise<Activity['docs']> {
  const query = new URLSearchParams({
    'where[collection][equals]': 'appointments',
    'where[documentId][equals]': id,
    sort: '-at',
    depth: '0',
    limit: String(ROWS),
    pagination: 'false',
  })
  const asked = await askApi(`/api/audit-events?${query.toString()}`, { answer: events })
  if (!asked.ok) return []
  return asked.data.docs.map(({ action, actorName, ...event }) => ({
    ...event,
    text: sayAction(language, action),
    actorName: actorName ?? null,
  }))
}
