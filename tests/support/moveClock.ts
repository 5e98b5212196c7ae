import type { Clinic } from './clinic.ts'

/** Moves the product's clock by some milliseconds, and has everybody signed in then. */
export async function moveClock({ quietly }: Clinic, milliseconds: number): Promise<void> {
  const { clock } = await import('../../src/lib/clock.ts')
  clock.now = () => new Date(Date.now() + milliseconds)
  await quietly(
    `update login_sessions set created_at = $1, last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    [clock.now().toISOString()],
  )
}
