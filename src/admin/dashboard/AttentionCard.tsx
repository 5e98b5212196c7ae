import type { Payload } from 'payload'

import { Link } from '@payloadcms/ui'

import type { Actor } from '../../access/actor.ts'
import { sayIn } from '../../lib/words.ts'
import { countAttention, type Watched } from '../../services/overview/countAttention.ts'
import { inactiveSince, userViews } from '../accounts/userViews.ts'
import { Chip } from '../cells/Chip.tsx'
import { pendingInvitations } from '../invitations/invitationViews.ts'
import { dashboardWords } from './dashboardWords.ts'
import { type Condition, listAddress } from './listAddress.ts'

interface Props {
  payload: Payload
  actor: Actor
  language: string
  now: Date
}

/** The list behind each figure, and the state that gives its chip colour and icon. */
const listOf = (
  now: Date,
): Readonly<
  Record<Watched, readonly [collection: string, state: string, readonly Condition[]]>
> => {
  const views = userViews(now)
  return {
    neverActivated: ['users', 'invited', views.neverActivated.conditions],
    locked: ['users', 'locked', views.locked.conditions],
    inactive: ['users', 'suspended', views.inactive.conditions],
    invitations: ['invitations', 'pending', pendingInvitations(now)],
    requests: ['account-requests', 'pending', [['status', 'equals', 'pending']]],
    failedMails: ['messages', 'failed', [['status', 'equals', 'failed']]],
  }
}

/** What waits for who administers accounts, each number leading to its list. */
export const AttentionCard = async ({ payload, actor, language, now }: Props) => {
  const counts = await countAttention(payload, actor, {
    now,
    inactiveSince: `${inactiveSince(now)}T00:00:00.000Z`,
  })
  const lists = listOf(now)
  const { admin } = payload.config.routes
  const names = (
    ['locked', 'neverActivated', 'inactive', 'invitations', 'requests', 'failedMails'] as const
  ).filter((name) => counts[name] !== undefined)
  if (names.length === 0) return null
  return (
    <section className="pc-figures">
      <h2 className="pc-figures__title">{sayIn(language, dashboardWords.attention)}</h2>
      <ul>
        {names.map((name) => {
          const [collection, state, conditions] = lists[name]
          const count = counts[name] ?? 0
          return (
            <li key={name}>
              <Link href={listAddress(admin, collection, conditions)} prefetch={false}>
                <Chip
                  label={sayIn(language, dashboardWords[name])}
                  value={state}
                  {...(count === 0 && { tone: 'neutral' })}
                />
                <span className="pc-figures__count">{count.toLocaleString('en')}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
