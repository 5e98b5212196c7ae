import { z } from 'zod'

import { type Asked, askApi } from '../asking/askApi.ts'

const told = z.object({
  organization: z.object({ id: z.string(), name: z.string() }),
  seats: z.object({ used: z.number(), limit: z.number().nullable() }).nullable(),
  totals: z.object({ users: z.number(), invitations: z.number() }),
})

export type Seats = z.output<typeof told>

/** The seats of an organization: members that are not deactivated and pending invitations, against the plan. */
export const findSeats = (organization: string): Promise<Asked<Seats>> =>
  askApi(`/api/user/organization?limit=1&organization=${encodeURIComponent(organization)}`, {
    answer: told,
  })
