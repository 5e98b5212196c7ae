import type { ServerProps } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { findSeats } from '../../services/overview/findSeats.ts'
import { SeatMeter } from './SeatMeter.tsx'

/** The seats of the organization of a person who adds people to it; nothing for everybody else. */
export const OwnSeats = async ({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) => {
  const actor = actorOf({ user: user ?? null })
  if (actor?.role !== 'hospital_admin' || !actor.organization) return null
  const seats = await findSeats(payload, actor.organization)
  return seats && <SeatMeter language={i18n.language} seats={seats} />
}
