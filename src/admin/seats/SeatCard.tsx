import { Link } from '@payloadcms/ui'

import { sayIn } from '../../lib/words.ts'
import type { Seats } from '../../services/overview/findSeats.ts'
import { listAddress } from '../dashboard/listAddress.ts'
import { pendingInvitations } from '../invitations/invitationViews.ts'
import { SeatMeter } from './SeatMeter.tsx'
import { seatWords } from './seatWords.ts'

interface Props {
  seats: Seats
  adminRoute: string
  language: string
  now: Date
}

/** The seats of an organization with the two lists that they count: members, and who is invited. */
export const SeatCard = ({ seats, adminRoute, language, now }: Props) => {
  const here = ['organization', 'equals', seats.organization] as const
  const figures = [
    {
      name: 'members',
      count: seats.members,
      address: listAddress(adminRoute, 'users', [
        here,
        ['status', 'in', 'active,invited'],
        ['role', 'not_equals', 'patient'],
      ]),
    },
    {
      name: 'invited',
      count: seats.invited,
      address: listAddress(adminRoute, 'invitations', [here, ...pendingInvitations(now)]),
    },
  ] as const
  return (
    <section aria-label={sayIn(language, seatWords.seats)} className="pc-figures pc-seat-card">
      <SeatMeter language={language} seats={seats} />
      <ul>
        {figures.map(({ name, count, address }) => (
          <li key={name}>
            <Link href={address} prefetch={false}>
              <span>{sayIn(language, seatWords[name])}</span>
              <span className="pc-figures__count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
