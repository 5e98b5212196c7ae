import { z } from 'zod'

import { sayAction } from '../../../../../services/audit/sayAction.ts'
import type { Language } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import type { Activity } from '../../activity/findActivity.ts'

export const ACTIVITY_ROWS = 10

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
  totalDocs: z.number(),
})

type Told = Pick<Activity, 'docs' | 'totalDocs'>

/** What was done to a staff record and its login, a page of it, the newest first. */
export async function findStaffActivity(
  id: string,
  page: number,
  language: Language,
): Promise<Told> {
  const query = new URLSearchParams({
    'where[collection][equals]': 'staff',
    'where[documentId][equals]': id,
    sort: '-at',
    depth: '0',
    limit: String(ACTIVITY_ROWS),
    page: String(page),
  })
  const asked = await askApi(`/api/audit-events?${query.toString()}`, { answer: events })
  if (!asked.ok) return { docs: [], totalDocs: 0 }
  return {
    docs: asked.data.docs.map(({ action, actorName, ...event }) => ({
      ...event,
      text: sayAction(language, action),
      actorName: actorName ?? null,
    })),
    totalDocs: asked.data.totalDocs,
  }
}
