import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { clock } from '../../lib/clock.ts'
import { seal, unseal } from '../../lib/sealedBox.ts'
import { tokenMinutes } from '../tokens/tokenMinutes.ts'

const PURPOSE = 'patient-challenge'

const content = z.object({
  place: z.object({ id: z.uuid(), phoneCountry: z.string() }),
  phone: z.string(),
  username: z.string(),
  /** Which code is meant; of nobody's when there is no such patient. */
  code: z.uuid(),
  until: z.number(),
})

type Content = z.infer<typeof content>

/** What the code is sent along with: what was typed, of the same form whether it names somebody or not. */
export function sealPatientChallenge(req: PayloadRequest, asked: Omit<Content, 'until'>): string {
  const until = clock.now().getTime() + tokenMinutes['one-time-code'] * 60_000
  const text = JSON.stringify({ ...asked, until })
  return seal(req.payload.secret, PURPOSE, text).toString('base64url')
}

/** What a challenge holds; null when it is forged or too old. */
export function readPatientChallenge(req: PayloadRequest, challenge: string): Content | null {
  const text = unseal(req.payload.secret, PURPOSE, Buffer.from(challenge, 'base64url'))
  const read = text === null ? null : content.safeParse(JSON.parse(text))
  return read?.success && read.data.until > clock.now().getTime() ? read.data : null
}
