'use client'

import type { Where } from 'payload'

import { useConfig, useListQuery, useRouteCache, useSelection } from '@payloadcms/ui'
import { mergeListSearchAndWhere } from 'payload/shared'
import { useState } from 'react'

import type { OfferedAction } from '../actions/ActionButtons.tsx'
import { useSay } from '../useSay.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { bulkWords } from './bulkWords.ts'
import type { Selection } from './runBulk.ts'

interface Props {
  collection: string
  /** What can be done to many at once, the destructive one apart at the end. */
  actions: readonly OfferedAction[]
  /** The rows that the person chose to see; "all that match" means those. */
  chosen: Where | null
}

/** The selection bar of a list: it appears in place when rows are ticked. */
export const BulkActions = ({ actions, chosen, collection }: Props) => {
  const say = useSay()
  const { count, selectAll, selectedIDs, toggleAll, totalDocs } = useSelection()
  const { query } = useListQuery()
  const { getEntityConfig } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const [action, setAction] = useState<OfferedAction | null>(null)
  const everyMatch = String(selectAll) === 'allAvailable'

  const selection = (): Selection => {
    if (!everyMatch) return { ids: selectedIDs.map(String) }
    const seen = mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: collection }),
      search: query.search ?? '',
      where: query.where ?? {},
    })
    // An empty filter is refused, so that nobody means everything by accident.
    return { where: { and: [{ id: { exists: true } }, ...(chosen ? [chosen] : []), seen] } }
  }
  const close = (done: boolean) => {
    setAction(null)
    if (!done) return
    toggleAll(false)
    clearRouteCache()
  }

  if (!count && !action) return null
  return (
    <div className="pc-bulk" role="group">
      <strong aria-live="polite">
        {count} {say(bulkWords.selected)}
      </strong>
      {!everyMatch && count < totalDocs && (
        <button className="pc-link" onClick={() => toggleAll(true)} type="button">
          {say(bulkWords.all)} ({totalDocs})
        </button>
      )}
      <span className="pc-bulk__actions">
        {actions.map((each) => (
          <button
            className={`pc-button${each.danger ? ' pc-button--quiet-danger' : ''}`}
            key={each.name}
            onClick={() => setAction(each)}
            type="button"
          >
            {say(each.label)}
          </button>
        ))}
      </span>
      {action && (
        <BulkDialog
          action={action}
          collection={collection}
          onClose={close}
          selection={selection()}
        />
      )}
    </div>
  )
}
