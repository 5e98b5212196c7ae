import { z } from 'zod'

import { confirmEmail } from '../../services/accounts/confirmEmail.ts'
import { registerPerson } from '../../services/registration/registerPerson.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { address } from './address.ts'
import { aliasOf } from './aliasOf.ts'
import { personName } from './personName.ts'

const message = z.object({ message: z.string() })

const register = defineEndpoint({
  method: 'post',
  path: '/user/register',
  summary: 'Register, where that is open; the answer never tells whether the address is known',
  who: 'anyone',
  body: z
    .strictObject({
      email: address,
      password: z.string().max(1000),
      firstName: personName.optional(),
      lastName: personName.optional(),
      language: z.enum(['en', 'ar', 'es']).optional(),
    })
    .meta({ examples: [{ email: 'mona.ali@example.com', password: 'a long passphrase' }] }),
  answer: message,
  status: 202,
  handle: async (req, body) => {
    await registerPerson(req, body)
    return answer({ message: 'A mail with a link to confirm the address is on its way.' }, 202)
  },
})

const verify = defineEndpoint({
  method: 'post',
  path: '/user/verify',
  summary: 'Confirm an e-mail address by the mailed link',
  who: 'anyone',
  body: z
    .strictObject({ token: z.string().max(200) })
    .meta({ examples: [{ token: 'u4Zs0example0example0example0example0aaa' }] }),
  answer: message.extend({ email: z.string() }),
  handle: async (req, { token }) => {
    const { email } = await confirmEmail(req, token)
    return answer({ email, message: 'The address is confirmed.' })
  },
})

export const registrationDoors = [register, aliasOf(register, '/user'), verify]
