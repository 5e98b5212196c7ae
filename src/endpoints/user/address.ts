import { z } from 'zod'

import { cleanText, findTextFault } from '../../lib/text.ts'

/** An e-mail address, trimmed and in lower case as the account's field stores it. */
export const address = z
  .string()
  .max(300)
  .overwrite((value) => String(cleanText(value)).toLowerCase())
  .pipe(z.email().max(254))
  .refine((value) => findTextFault(value, { max: 254, identifying: true }) === null)
