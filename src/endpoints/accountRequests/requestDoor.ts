import { z } from 'zod'

import { cleanText, findTextFault } from '../../lib/text.ts'
import { requestAccount } from '../../services/accountRequests/requestAccount.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { address } from '../user/address.ts'

/** A text as the field of the collection takes it, judged here so that the answer tells nothing about organizations. */
const text = (max: number, identifying: boolean) =>
  z
    .string()
    .max(max * 4)
    .overwrite((value) => String(cleanText(value)))
    .refine((value) => findTextFault(value, { max, identifying }) === null, {
      message: `At most ${max} characters.`,
    })

export const requestDoor = defineEndpoint({
  method: 'post',
  path: '/',
  summary: 'Ask an organization for an account; its administrators are told',
  who: 'anyone',
  body: z
    .strictObject({
      organization: z.string().min(1).max(70).describe('The slug of the organization.'),
      email: address,
      name: text(100, true).pipe(z.string().min(1)),
      employeeId: text(50, true).optional(),
      message: text(500, false).optional(),
    })
    .meta({
      examples: [{ organization: 'delta-star', email: 'mona.ali@example.com', name: 'Mona Ali' }],
    }),
  answer: z.object({ message: z.string() }),
  status: 202,
  handle: async (req, body) => {
    await requestAccount(req, body)
    return answer({ message: 'The request was taken in.' }, 202)
  },
})
