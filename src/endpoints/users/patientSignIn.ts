import { z } from 'zod'

import { signInPatient } from '../../services/patientLogin/signInPatient.ts'
import { verifyPatientCode } from '../../services/patientLogin/verifyPatientCode.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from './answerSignedIn.ts'

const login = defineEndpoint({
  method: 'post',
  path: '/patient-login',
  summary:
    'Sign in as a patient by phone and username, or ask for a code, as the organization has it',
  who: 'anyone',
  body: z
    .object({
      phone: z.string().max(50),
      username: z.string().max(254),
      organization: z
        .string()
        .max(70)
        .optional()
        .describe('Its address name; left out on a domain of the organization.'),
    })
    .meta({
      examples: [{ phone: '01001234567', username: 'mona ali', organization: 'north-hospital' }],
    }),
  answer: z.union([signedIn, z.object({ challenge: z.string() })]),
  handle: async (req, given) => {
    const opened = await signInPatient(req, given)
    return 'session' in opened ? answerSignedIn(req, opened) : answer(opened, 202)
  },
})

const verify = defineEndpoint({
  method: 'post',
  path: '/patient-login/verify',
  summary: 'End a patient’s sign-in with the code that was sent',
  who: 'anyone',
  body: z
    .object({ challenge: z.string().max(2000), code: z.string().max(20) })
    .meta({ examples: [{ challenge: 'as answered by the sign-in', code: '123456' }] }),
  answer: signedIn,
  handle: async (req, body) => answerSignedIn(req, { session: await verifyPatientCode(req, body) }),
})

export const patientSignIn = [login, verify]
