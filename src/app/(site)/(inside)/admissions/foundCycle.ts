import { z } from 'zod'

/** A programme cycle as the API answers with it. */
export const foundCycle = z.object({
  id: z.string(),
  revision: z.number(),
  startDate: z.string(),
  endDate: z.string().nullish(),
  status: z.enum(['active', 'suspended', 'ended']),
  endReason: z.enum(['early_discharge', 'completed']).nullish(),
  note: z.string().nullish(),
  programMonth: z.number(),
})

export type FoundCycle = z.output<typeof foundCycle>
