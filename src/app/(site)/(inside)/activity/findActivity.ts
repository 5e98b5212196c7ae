import { z } from 'zod'

import { type Asked, askApi } from '../../asking/askApi.ts'

export const ACTIVITY_ROWS = 20

const login = z.object({ at: z.string(), ip: z.string().nullable(), device: z.string().nullable() })

const activity = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      text: z.string(),
      outcome: z.string(),
      actorName: z.string().nullable(),
    }),
  ),
  totalDocs: z.number(),
  page: z.number(),
  previousLogin: login.nullable(),
})

export type Activity = z.output<typeof activity>

/** What somebody did and what was done to their account, a page of it. */
export const findActivity = (
  userId: string,
  page: number,
  rows = ACTIVITY_ROWS,
): Promise<Asked<Activity>> =>
  askApi(`/api/users/${encodeURIComponent(userId)}/activity?page=${page}&limit=${rows}`, {
    answer: activity,
  })

/** The page that an address asks for. */
export const readPage = (page: string | string[] | undefined): number =>
  Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1))
