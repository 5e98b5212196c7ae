import { z } from 'zod'

import { receptionRegistrars } from '../../access/roles.ts'
import { registerReceptionist } from '../../services/staffAccounts/registerReceptionist.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { address } from '../user/address.ts'
import { personName } from '../user/personName.ts'

/** `POST /reception/register`: a doctor registers reception staff (S3). */
export const receptionDoor = defineEndpoint({
  method: 'post',
  path: '/reception/register',
  summary: 'Register reception staff of the own organization: staff record and login in one',
  who: ({ role }) => receptionRegistrars.includes(role),
  body: z
    .strictObject({
      firstName: personName.pipe(z.string().min(1)),
      lastName: personName.pipe(z.string().min(1)),
      email: address,
      phone: z.string().max(40).optional(),
      employeeId: z.string().trim().min(1).max(50),
    })
    .meta({
      examples: [
        {
          firstName: 'Sara',
          lastName: 'Hassan',
          email: 'sara.hassan@example.com',
          employeeId: 'R-104',
        },
      ],
    }),
  answer: z.object({ message: z.string(), staff: z.object({ id: z.uuid() }), email: z.string() }),
  status: 201,
  handle: async (req, body) => {
    const { email, id } = await registerReceptionist(req, body)
    const message = 'Registered; the credentials are on their way.'
    return answer({ message, staff: { id }, email }, 201)
  },
})
