import { z } from 'zod'

import { roles, roleWords } from '../../../../../access/roles.ts'
import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { ActionButton } from '../../forms/ActionButton.tsx'
import type { Place } from '../findPlaces.ts'
import { resendInvitation, revokeInvitation } from './invitationActions.ts'
import { invitationStates, invitationWords } from './invitationWords.ts'

export const invitationRow = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  status: z.enum(['pending', 'accepted', 'revoked', 'expired']),
  expiresAt: z.string().nullish(),
  sentAt: z.string().nullish(),
  sendCount: z.number().nullish(),
  organization: z.string().nullish(),
})

type Row = z.output<typeof invitationRow>

const stateOf = ({ expiresAt, status }: Row, now: Date): Row['status'] =>
  status === 'pending' && expiresAt && new Date(expiresAt) <= now ? 'expired' : status

interface Props {
  language: Language
  rows: readonly Row[]
  /** Named where invitations of several organizations are in view. */
  places: readonly Place[] | null
}

/** Invitations with their state and what can be done about each. */
export const InvitationTable = ({ language, places, rows }: Props) => {
  const say = (name: keyof typeof invitationWords) => sayIn(language, invitationWords[name])
  const now = new Date()
  return (
    <table className="pc-table">
      <thead>
        <tr>
          <th scope="col">{say('email')}</th>
          <th scope="col">{say('role')}</th>
          {places && <th scope="col">{say('organization')}</th>}
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('sent')}</th>
          <th scope="col">{say('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row, now)
          const isOpen = state === 'pending' || state === 'expired'
          return (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.email}</bdi>
              </th>
              <td data-label={say('role')}>{sayIn(language, roleWords[row.role])}</td>
              {places && (
                <td data-label={say('organization')}>
                  <bdi>{places.find(({ id }) => id === row.organization)?.name}</bdi>
                </td>
              )}
              <td data-label={say('state')}>
                <Chip label={sayIn(language, invitationStates[state])} value={state} />
              </td>
              <td data-label={say('sent')}>
                <span>
                  {row.sentAt && <Moment exact={false} language={language} value={row.sentAt} />}
                  {(row.sendCount ?? 0) > 1 && (
                    <small className="pc-quiet">
                      {' '}
                      ({row.sendCount} {say('times')})
                    </small>
                  )}
                </span>
              </td>
              <td>
                {isOpen && (
                  <div className="pc-actions">
                    <ActionButton
                      action={resendInvitation}
                      isCompact
                      label={say('resend')}
                      name={row.email}
                      sends={{ id: row.id }}
                      variant="light"
                    />
                    <ActionButton
                      action={revokeInvitation}
                      isCompact
                      isDanger
                      label={say('revoke')}
                      name={row.email}
                      sends={{ id: row.id }}
                      variant="subtle"
                      warning={say('sure')}
                    />
                  </div>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
