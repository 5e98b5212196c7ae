'use client'

import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'

import { useConfig, useListRelationships } from '@payloadcms/ui'
import { useEffect } from 'react'

import { CellLink } from './CellLink.tsx'

const readTitle = (document: unknown, name: string): string => {
  const title: unknown =
    typeof document === 'object' && document !== null
      ? Object.getOwnPropertyDescriptor(document, name)?.value
      : undefined
  return typeof title === 'string' && title ? title : '–'
}

/** The name of a related document. All of a page are asked for at once, one request a collection. */
export const RelationCell = ({
  cellData,
  field,
  ...cell
}: DefaultCellComponentProps<RelationshipFieldClient>) => {
  const { getEntityConfig } = useConfig()
  const { documents, getRelationships } = useListRelationships()
  const { relationTo } = field
  const id = typeof cellData === 'string' ? cellData : null
  useEffect(() => {
    if (id !== null && typeof relationTo === 'string') {
      getRelationships([{ relationTo, value: id }])
    }
  }, [getRelationships, id, relationTo])

  if (id === null || typeof relationTo !== 'string') return <span className="pc-empty">–</span>
  const document: unknown = documents[relationTo]?.[id]
  // Null and undefined are still on their way; false could not be read.
  const title =
    document === null || document === undefined
      ? '…'
      : readTitle(
          document,
          getEntityConfig({ collectionSlug: relationTo })?.admin.useAsTitle ?? 'id',
        )
  return (
    <CellLink {...cell}>
      <bdi>{title}</bdi>
    </CellLink>
  )
}
