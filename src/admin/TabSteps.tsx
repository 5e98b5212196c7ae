'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useStepNav,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'

/** The way back from a tab of a document: its list, the document, the tab. */
export const TabSteps = ({ tab }: { tab: string }) => {
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { setStepNav } = useStepNav()
  useEffect(() => {
    if (!collectionSlug || id === undefined) return
    const collection = getEntityConfig({ collectionSlug })
    const adminRoute = config.routes.admin
    setStepNav([
      {
        label: getTranslation(collection.labels.plural, i18n),
        url: formatAdminURL({ adminRoute, path: `/collections/${collectionSlug}` }),
      },
      {
        label: title,
        url: formatAdminURL({ adminRoute, path: `/collections/${collectionSlug}/${id}` }),
      },
      { label: tab },
    ])
  }, [collectionSlug, config.routes.admin, getEntityConfig, i18n, id, setStepNav, tab, title])
  return null
}
