import type { PayloadRequest } from 'payload'
import { z } from 'zod'

/** Which page of how many rows, and of which organization for who works for all of them. */
export const pageQuery = z.object({
  organization: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

/** The page that a request asks for; the first of 200 rows unless it says otherwise. */
export function askedPage({ searchParams }: PayloadRequest): {
  organization: string | undefined
  page: number
  limit: number
} {
  const { limit = 200, organization, page = 1 } = pageQuery.parse(Object.fromEntries(searchParams))
  return { organization, page, limit }
}
