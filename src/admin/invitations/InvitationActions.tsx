'use client'

import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi } from '../asking/callApi.ts'
import { readText } from '../asking/readKey.ts'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { LinkDialog } from '../dialog/LinkDialog.tsx'
import { useNow } from '../useNow.ts'
import { useSay } from '../useSay.ts'
import { type InvitationRow, invitationState } from './invitationState.ts'
import { invitationWords } from './invitationWords.ts'

/** What can be done to an invitation: send it once more, or take it back. */
export const InvitationActions = ({ row }: { row: InvitationRow }) => {
  const say = useSay()
  const { clearRouteCache } = useRouteCache()
  const { state } = invitationState(row, useNow())
  const [pending, setPending] = useState(false)
  const [asked, setAsked] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const email = readText(row, 'email')
  const address = `/api/user/invitations/${String(row.id)}`

  const act = async (revokes: boolean) => {
    setPending(true)
    const answer = revokes
      ? await callApi(address, { method: 'DELETE' })
      : await callApi(`${address}/resend`)
    setPending(false)
    setAsked(false)
    if (!answer.ok) {
      toast.error(answer.message ?? say(dialogWords.unreachable))
      return
    }
    toast.success(say(revokes ? invitationWords.revoked : invitationWords.resent))
    setLink(readText(answer.body, 'link'))
    clearRouteCache()
  }

  if (state !== 'pending' && state !== 'expired') return null
  return (
    <div className="pc-actions">
      <button
        className="pc-button"
        disabled={pending}
        onClick={() => void act(false)}
        type="button"
      >
        {say(invitationWords.resend)}
        <span className="pc-hidden"> {email}</span>
      </button>
      {state === 'pending' && (
        <button
          className="pc-button pc-button--quiet-danger"
          disabled={pending}
          onClick={() => setAsked(true)}
          type="button"
        >
          {say(invitationWords.revoke)}
          <span className="pc-hidden"> {email}</span>
        </button>
      )}
      {asked && (
        <ConfirmDialog
          confirm={say(invitationWords.revoke)}
          danger
          onClose={() => setAsked(false)}
          onConfirm={() => void act(true)}
          pending={pending}
          title={say(invitationWords.revoke)}
        >
          <p>
            <strong>
              <bdi>{email}</bdi>
            </strong>
          </p>
          <p>{say(invitationWords.warning)}</p>
        </ConfirmDialog>
      )}
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} to={email} />}
    </div>
  )
}
