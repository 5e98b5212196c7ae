import { z } from 'zod'

import { sayAction } from '../../../../../../services/audit/sayAction.ts'
import type { Language } from '../../../../../../lib/words.ts'
import { type Asked, askApi } from '../../../../asking/askApi.ts'
import type { Activity } from '../../../activity/findActivity.ts'
import { sayCollection } from './sayCollection.ts'

export const ACTIVITY_ROWS = 20

const events = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      action: z.string(),
      outcome: z.string(),
      collection: z.string().nullish(),
      actorName: z.string().nullish(),
    }),
  ),
  totalDocs: z.number(),
})

export type PatientActivity = Pick<Activity, 'docs' | 'totalDocs'>

/** Who opened and changed a patient's record and everything in it, a page of it, the newest first. */
export async function findPatientActivity(
  id: string,
  page: number,
  language: Language,
): Promise<Asked<PatientActivity>> {
  const query = new URLSearchParams({
    'where[patient][equals]': id,
    sort: '-at',
    depth: '0',
    limit: String(ACTIVITY_ROWS),
    page: String(page),
  })
  const asked = await askApi(`/api/audit-events?${query.toString()}`, { answer: events })
  if (!asked.ok) return asked
  const docs = asked.data.docs.map(({ action, actorName, collection, ...event }) => ({
    ...event,
    text: [sayAction(language, action), sayCollection(language, collection)]
      .filter(Boolean)
      .join(' · '),
    actorName: actorName ?? null,
  }))
  return { ...asked, data: { docs, totalDocs: asked.data.totalDocs } }
}
