import { z } from 'zod'

/** The answer of `/api/appointments/availability?explain=1` as the pages use it. */
export const availability = z.object({
  date: z.string(),
  timezone: z.string(),
  slots: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
  nextFreeAt: z.string().nullish(),
})

export type Available = z.output<typeof availability>

/** Where the free times of a doctor on a day are asked for. */
export const availabilityPath = (doctor: string, date: string, organization?: string): string =>
  `/api/appointments/availability?${new URLSearchParams({
    doctor,
    date,
    explain: '1',
    ...(organization && { organization }),
  })}`
