import { createLocalReq, type PayloadRequest } from 'payload'

import { cleanText } from '../../lib/text.ts'
import { limitAddress } from '../signIn/limitAddress.ts'
import { sendPasswordLink } from './sendPasswordLink.ts'

/** One address may ask this often within a quarter of an hour, whomever it asks for. */
const ASKED_MAX = 100

/**
 * Takes in that somebody forgot the password of an address. What follows is done after the answer
 * and outside its time, so that neither shows whether the address is known.
 * @throws Refusal `throttled`
 */
export async function askPasswordReset(asked: PayloadRequest, email: string): Promise<void> {
  await limitAddress(asked, 'password-links', ASKED_MAX)
  const { headers, payload } = asked
  const known = String(cleanText(email)).toLowerCase()
  setImmediate(() => {
    createLocalReq({ req: { headers } }, payload)
      .then((req) => sendPasswordLink(req, known))
      .catch((error: unknown) => {
        payload.logger.error({ err: error, msg: 'a password link could not be sent' })
      })
  })
}
