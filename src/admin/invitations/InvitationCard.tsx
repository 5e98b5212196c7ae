'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'

import { findFieldAt } from '../audit/findFieldAt.ts'
import { useSay } from '../useSay.ts'
import { InvitationActions } from './InvitationActions.tsx'
import { InvitationChip } from './InvitationChip.tsx'
import { invitationWords } from './invitationWords.ts'

/** The state of an invitation on its form, and what can be done; on a new one what saving will do. */
export const InvitationCard = () => {
  const say = useSay()
  const { getEntityConfig } = useConfig()
  const { id, savedDocumentData: saved } = useDocumentInfo()
  const { fields } = getEntityConfig({ collectionSlug: 'invitations' })
  const status = findFieldAt(fields, 'status')
  const isNew = id === undefined || !saved
  return (
    <section aria-label={say(invitationWords.title)} className="pc-account">
      <div className="pc-account__head">
        <h2 className="pc-account__title">{say(invitationWords.title)}</h2>
        {!isNew && (
          <InvitationChip options={status?.type === 'select' ? status.options : []} row={saved} />
        )}
      </div>
      {isNew ? (
        <p>{say(invitationWords.fresh)}</p>
      ) : (
        <div className="pc-account__actions">
          <InvitationActions row={saved} />
        </div>
      )}
    </section>
  )
}
