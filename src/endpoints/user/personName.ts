import { z } from 'zod'

import { cleanText, findTextFault } from '../../lib/text.ts'

/** A first or last name, held to what the account's field takes: 50 characters on one line, none invisible. */
export const personName = z
  .string()
  .max(200)
  .refine((value) => findTextFault(cleanText(value), { max: 50, identifying: true }) === null, {
    message: 'At most 50 characters on one line.',
  })
  .overwrite((value) => String(cleanText(value)))
