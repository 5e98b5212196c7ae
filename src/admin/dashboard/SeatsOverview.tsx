import type { Payload } from 'payload'

import { Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { sayIn } from '../../lib/words.ts'
import { findSeats, listScarceSeats } from '../../services/overview/findSeats.ts'
import { SeatCard } from '../seats/SeatCard.tsx'
import { seatWords } from '../seats/seatWords.ts'

/** So many organizations are named; the others have more room. */
const SHOWN = 5

interface Props {
  payload: Payload
  actor: Actor
  language: string
  now: Date
}

/** Seats: of one's own organization with its lists, or of the organizations where they are scarcest. */
export const SeatsOverview = async ({ payload, actor, language, now }: Props) => {
  const { admin: adminRoute } = payload.config.routes
  const scope = scopeOf(actor, 'invitations', 'read')
  if (scope === 'org' && actor.organization) {
    const seats = await findSeats(payload, actor.organization)
    return seats && <SeatCard adminRoute={adminRoute} language={language} now={now} seats={seats} />
  }
  if (scope !== 'all') return null
  const scarce = await listScarceSeats(payload, SHOWN)
  if (scarce.length === 0) return null
  return (
    <section className="pc-figures">
      <h2 className="pc-figures__title">{sayIn(language, seatWords.scarce)}</h2>
      <ul>
        {scarce.map(({ organization, name, members, invited, limit }) => (
          <li key={organization}>
            <Link
              href={formatAdminURL({
                adminRoute,
                path: `/collections/organizations/${organization}`,
              })}
              prefetch={false}
            >
              <bdi>{name}</bdi>
              <span className="pc-figures__count">
                <bdi>
                  {members + invited} / {limit}
                </bdi>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
