import { generateSecret, generateURI, verifySync } from 'otplib'

import { clock } from '../../lib/clock.ts'

const STEP_SECONDS = 30

/** A new secret for an authenticator app, in Base32. */
export const makeTotpSecret = (): string => generateSecret({ length: 20 })

/** What the app reads from the QR code. */
export const totpUrl = (secret: string, label: string): string =>
  generateURI({ issuer: 'Polyclinic', label, secret })

/** The time step for which a code is right, the present one or a neighbour, or null. */
export function findTotpStep(secret: string, code: string): number | null {
  const found = verifySync({
    secret,
    token: code,
    epoch: Math.floor(clock.now().getTime() / 1000),
    epochTolerance: STEP_SECONDS,
  })
  return found.valid && 'epoch' in found ? Math.floor(found.epoch / STEP_SECONDS) : null
}
