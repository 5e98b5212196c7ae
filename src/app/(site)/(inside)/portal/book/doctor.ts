import { z } from 'zod'

/** A doctor of the directory, as patients choose one. */
export const doctor = z.object({
  id: z.string(),
  name: z.string(),
  nameAr: z.string().nullish(),
  specialization: z.string().nullish(),
  department: z.object({ name: z.string() }).nullish(),
  nextFreeAt: z.string().nullish(),
})

export type Doctor = z.output<typeof doctor>
