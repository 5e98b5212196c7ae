'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'

import { DocumentTitle } from '../DocumentTitle.tsx'
import { sayAction } from '../../services/audit/sayAction.ts'

/** Names an event by what was done and by whom. */
export const EventTitle = () => {
  const { i18n } = useTranslation()
  const action = useFormFields(([fields]) => fields['action']?.value)
  const name = useFormFields(([fields]) => fields['actorName']?.value)
  if (typeof action !== 'string') return null
  const said = sayAction(i18n.language, action)
  return <DocumentTitle title={typeof name === 'string' && name ? `${said} · ${name}` : said} />
}
