import { cache } from 'react'
import { z } from 'zod'

import { type Asked, askApi } from '../../../../asking/askApi.ts'
import { portalAppointment } from '../../portalAppointments.ts'

const record = z.object({
  text: z.string(),
  authorName: z.string().nullish(),
  updatedAt: z.string(),
})

const visit = z.object({
  appointment: portalAppointment.extend({
    cost: z.number().nullish(),
    reason: z.string().nullish(),
    cancelReason: z.string().nullish(),
  }),
  organization: z.object({
    id: z.string(),
    name: z.string(),
    timezone: z.string(),
    currency: z.string(),
  }),
  records: z.object({
    diagnosis: record.nullish(),
    prescription: record.nullish(),
    requirement: record.nullish(),
  }),
})

/** A visit as its patient sees it. */
export type PortalVisit = z.output<typeof visit>

/** A visit with what the doctor wrote; the page and its title share the answer. */
export const findVisit = cache((id: string): Promise<Asked<PortalVisit>> =>
  askApi(`/api/appointments/${encodeURIComponent(id)}/visit`, { answer: visit }),
)
