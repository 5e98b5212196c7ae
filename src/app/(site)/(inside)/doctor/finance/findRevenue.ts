import { z } from 'zod'

import { isCalendarDate } from '../../../../../lib/calendarDate.ts'
import { type Asked, askApi } from '../../../asking/askApi.ts'

const revenue = z.object({
  asOf: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.enum(['day', 'week', 'month']),
  timezone: z.string(),
  currency: z.string(),
  totals: z.object({ revenue: z.number(), count: z.number() }),
  series: z.array(z.object({ start: z.string(), revenue: z.number(), count: z.number() })),
  reason: z.string().nullable(),
})

/** What completed appointments have brought over a time. */
export type Revenue = z.output<typeof revenue>

/** Which revenue is asked for, as it stands in the address. */
export interface RevenueFilters {
  from: string | null
  to: string | null
  by: 'day' | 'week' | 'month'
  doctor: string | null
  organization: string | null
}

type Given = Record<string, string | string[] | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads from an address which revenue is meant; what makes no sense is as if it were not there. */
export const readRevenueFilters = ({ by, doctor, from, org, to }: Given): RevenueFilters => ({
  from: isCalendarDate(from) ? from : null,
  to: isCalendarDate(to) ? to : null,
  by: by === 'week' || by === 'month' ? by : 'day',
  doctor: typeof doctor === 'string' && uuid.test(doctor) ? doctor : null,
  organization: typeof org === 'string' && uuid.test(org) ? org : null,
})

/** The query of a page (`org`) or of the API (`organization`) for some revenue. */
export function revenueQuery(
  { by, doctor, from, organization, to }: RevenueFilters,
  organizationName: 'org' | 'organization',
): string {
  const query = new URLSearchParams({ by })
  const parts = { from, to, doctor, [organizationName]: organization }
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, value)
  return query.toString()
}

/** Asks once for the revenue of a time. */
export const findRevenue = (filters: RevenueFilters): Promise<Asked<Revenue>> =>
  askApi(`/api/dashboard/finance?${revenueQuery(filters, 'organization')}`, { answer: revenue })
