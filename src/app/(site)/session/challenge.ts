import { cookies } from 'next/headers'
import { z } from 'zod'

import { env } from '../../../lib/env.ts'

const NAME = 'polyclinic-challenge'
const SECONDS = 600

const challenge = z.object({
  door: z.enum(['staff', 'portal']),
  challenge: z.string(),
  methods: z.array(z.string()).default([]),
  next: z.string().optional(),
})

/** A sign-in that waits for its code. */
export type Challenge = z.output<typeof challenge>

/** The answer of the API to a right password whose second factor is still due. */
export const challengeBody = challenge.pick({ challenge: true, methods: true })

/** Keeps a sign-in that waits for its code, out of reach for scripts and through a reload. */
export async function keepChallenge(kept: Challenge): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, JSON.stringify(kept), {
    httpOnly: true,
    maxAge: SECONDS,
    path: '/',
    sameSite: 'lax',
    secure: env.SERVER_URL.startsWith('https:'),
  })
}

/** The sign-in at a door that waits for its code, if there is one. */
export async function findChallenge(door: Challenge['door']): Promise<Challenge | null> {
  const kept = (await cookies()).get(NAME)?.value ?? ''
  try {
    const read = challenge.parse(JSON.parse(kept))
    return read.door === door ? read : null
  } catch {
    return null
  }
}

/** Forgets the sign-in that waits for its code. */
export async function dropChallenge(): Promise<void> {
  const jar = await cookies()
  jar.delete(NAME)
}
