'use client'

import type { ReactNode } from 'react'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

interface Props {
  children: ReactNode
  collectionSlug: string
  link?: boolean
  linkURL?: string
  rowData: { id?: unknown }
}

/** Leads from the first cell of a row to its document, as Payload's own cells do. */
export const CellLink = ({ children, collectionSlug, link, linkURL, rowData }: Props) => {
  const { config } = useConfig()
  if (!link) return children
  const path = `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}` as const
  return (
    <Link
      href={linkURL ?? formatAdminURL({ adminRoute: config.routes.admin, path })}
      prefetch={false}
    >
      {children}
    </Link>
  )
}
