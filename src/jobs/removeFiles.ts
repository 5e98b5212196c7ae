import { z } from 'zod'

import { removeFiles as remove } from '../services/organizations/removeFiles.ts'

const payloadOf = z.object({ names: z.array(z.string()) })

/** The task that deletes the files of an organization that is gone. */
export async function removeFiles(given: unknown): Promise<void> {
  await remove(payloadOf.parse(given).names)
}
