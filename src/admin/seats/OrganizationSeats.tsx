import type { UIFieldServerProps } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { clock } from '../../lib/clock.ts'
import { findSeats } from '../../services/overview/findSeats.ts'
import { SeatCard } from './SeatCard.tsx'

/** Seats and members on the form of an organization, for who manages its people. */
export const OrganizationSeats = async ({ id, i18n, payload, req }: UIFieldServerProps) => {
  const actor = actorOf(req)
  if (id === undefined || !actor || scopeOf(actor, 'invitations', 'read') === undefined) return null
  const seats = await findSeats(payload, String(id))
  if (!seats) return null
  return (
    <SeatCard
      adminRoute={payload.config.routes.admin}
      language={i18n.language}
      now={clock.now()}
      seats={seats}
    />
  )
}
