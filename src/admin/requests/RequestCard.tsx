'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { readText } from '../asking/readKey.ts'
import { findFieldAt } from '../audit/findFieldAt.ts'
import { Chip } from '../cells/Chip.tsx'
import { sayOption } from '../sayOption.ts'
import { useSay } from '../useSay.ts'
import { RequestActions } from './RequestActions.tsx'
import { requestWords } from './requestWords.ts'

/** The state of a request on its form, and what can be done. */
export const RequestCard = () => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { id, savedDocumentData: saved } = useDocumentInfo()
  if (id === undefined || !saved) return null
  const status = findFieldAt(
    getEntityConfig({ collectionSlug: 'account-requests' }).fields,
    'status',
  )
  const state = readText(saved, 'status') ?? 'pending'
  const options = status?.type === 'select' ? status.options : []
  return (
    <section aria-label={say(requestWords.title)} className="pc-account">
      <div className="pc-account__head">
        <h2 className="pc-account__title">{say(requestWords.title)}</h2>
        <Chip label={sayOption(options, state, i18n)} value={state} />
      </div>
      <div className="pc-account__actions">
        <RequestActions row={{ ...saved, id }} spread />
      </div>
    </section>
  )
}
