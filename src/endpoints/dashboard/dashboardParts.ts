import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isCalendarDate } from '../../lib/calendarDate.ts'

/** A day of a dashboard's query. */
export const day = z
  .string()
  .refine((value) => isCalendarDate(value) && value >= '1900-01-01' && value < '2200-01-01')
  .describe('A day YYYY-MM-DD in the time zone of the organization; today unless given.')
  .meta({ format: 'date' })

/** An organization of a dashboard's query. */
export const organization = z
  .uuid()
  .describe('Which one, for who works for all organizations.')
  .optional()

/** An answer as it was remembered; no cache between here and the person keeps it. */
export const answerText = (text: string): Response =>
  new Response(text, {
    headers: { 'cache-control': 'no-store, private', 'content-type': 'application/json' },
  })

/** Reads the query of a dashboard. */
export const read = <Query extends z.ZodObject>(query: Query, { searchParams }: PayloadRequest) =>
  query.parse(Object.fromEntries(searchParams))
