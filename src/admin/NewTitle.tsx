'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { sayIn, words } from '../lib/words.ts'
import { DocumentTitle } from './DocumentTitle.tsx'

const fresh = words('New', 'جديد', 'Nuevo')

/** Names a form that creates something, which Payload leaves untitled. */
export const NewTitle = () => {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const collection = collectionSlug ? getEntityConfig({ collectionSlug }) : null
  if (id !== undefined || !collection) return null
  const singular = getTranslation(collection.labels.singular, i18n)
  return <DocumentTitle title={`${singular}: ${sayIn(i18n.language, fresh).toLowerCase()}`} />
}
