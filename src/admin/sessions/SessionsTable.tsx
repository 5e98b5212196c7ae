'use client'

import { toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { describeDevice } from '../../lib/device.ts'
import { accountActions } from '../accounts/accountActions.ts'
import { sayPerson } from '../accounts/sayPerson.ts'
import { useAccountAction } from '../accounts/useAccountAction.ts'
import { callApi } from '../asking/callApi.ts'
import { readText } from '../asking/readKey.ts'
import { Chip } from '../cells/Chip.tsx'
import { Moment } from '../cells/Moment.tsx'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'
import { sessionWords } from './sessionWords.ts'

interface Session {
  id: string
  createdAt: string
  lastSeenAt?: string | null
  ip?: string | null
  userAgent?: string | null
}

interface Props {
  sessions: readonly Session[]
  /** The id of the session that this page is asked for with. */
  own: string | null
  mayEnd: boolean
  user: Readonly<Record<string, unknown>>
}

/** Open sessions by device, each with a button that ends it at once. */
export const SessionsTable = ({ sessions, own, mayEnd, user }: Props) => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const [ending, setEnding] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const { act, pending } = useAccountAction({
    id: String(user['id']),
    email: readText(user, 'email'),
  })
  const all = accountActions['end-sessions']

  const end = async (id: string) => {
    setEnding(id)
    const answer = await callApi(`/api/login-sessions/${id}`, { method: 'DELETE' })
    setEnding(null)
    if (answer.ok) toast.success(say(sessionWords.ended))
    else toast.error(answer.message ?? say(dialogWords.unreachable))
    clearRouteCache()
  }
  const endAll = async () => {
    await act('end-sessions')
    setAsked(false)
  }

  return (
    <>
      <table className="pc-activity">
        <thead>
          <tr>
            <th scope="col">{say(sessionWords.device)}</th>
            <th scope="col">{say(sessionWords.address)}</th>
            <th scope="col">{say(sessionWords.seen)}</th>
            <th scope="col">{say(sessionWords.since)}</th>
            {mayEnd && (
              <th scope="col">
                <span className="pc-hidden">{say(sessionWords.actions)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, createdAt, lastSeenAt, ip, userAgent }) => (
            <tr key={id}>
              <td>
                <bdi>
                  {describeDevice(userAgent ?? null, i18n.language) ?? say(sessionWords.unknown)}
                </bdi>{' '}
                {id === own && <Chip label={say(sessionWords.yours)} value="active" />}
              </td>
              <td>
                <bdi>{ip ?? '–'}</bdi>
              </td>
              <td>
                <Moment exact={false} language={i18n.language} value={lastSeenAt ?? createdAt} />
              </td>
              <td>
                <Moment exact language={i18n.language} value={createdAt} />
              </td>
              {mayEnd && (
                <td>
                  {id !== own && (
                    <button
                      className="pc-button"
                      disabled={ending === id}
                      onClick={() => void end(id)}
                      type="button"
                    >
                      {say(ending === id ? dialogWords.working : sessionWords.end)}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {mayEnd && (
        <button
          className="pc-button pc-button--quiet-danger"
          onClick={() => setAsked(true)}
          type="button"
        >
          {say(all.label)} ({sessions.length})
        </button>
      )}
      {asked && (
        <ConfirmDialog
          confirm={`${say(all.label)} (${sessions.length})`}
          onClose={() => setAsked(false)}
          onConfirm={() => void endAll()}
          pending={pending !== null}
          title={say(all.label)}
        >
          <p>
            <strong>
              <bdi>{sayPerson(user)}</bdi>
            </strong>
          </p>
          {all.warning && <p>{say(all.warning)}</p>}
        </ConfirmDialog>
      )}
    </>
  )
}
