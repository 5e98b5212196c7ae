import { z } from 'zod'

import { scopeOf } from '../../access/reach.ts'
import { Refusal } from '../../lib/errors.ts'
import { importStaff } from '../../services/importStaff/importStaff.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'

const flag = z
  .enum(['true', 'false', ''])
  .optional()
  .transform((value) => value === 'true')

/** `POST /staff/import`: a list of staff from a spreadsheet. */
export const importDoor = defineEndpoint({
  method: 'post',
  path: '/import',
  summary:
    'Import staff from a CSV or XLSX file of up to 5 MB and 5,000 rows; with dryRun only checked and counted',
  who: (actor) => scopeOf(actor, 'staff', 'create') !== undefined,
  body: z
    .object({
      createAccounts: flag,
      dryRun: flag,
      organization: z
        .string()
        .max(40)
        .optional()
        .transform((id) => id || undefined),
    })
    .meta({ examples: [{ createAccounts: 'false', dryRun: 'true' }] }),
  upload: true,
  answer: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    errors: z.array(
      z.object({ row: z.int(), column: z.string(), code: z.string(), message: z.string() }),
    ),
    ignoredColumns: z.array(z.string()),
    accounts: z.int().optional(),
    job: z.uuid().optional(),
  }),
  handle: async (req, wishes) => {
    const { file } = req
    if (!file) throw new Refusal('invalid', 'file')
    return answer(await importStaff(req, file.data, wishes))
  },
})
