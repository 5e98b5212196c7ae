'use client'

import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'

import type { Condition } from '../../../asking/queryOf.ts'
import { useSay } from '../../../shell/PageFrame.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import type { Selection } from './bulkStaff.ts'
import { bulkWords } from './bulkWords.ts'
import { type StaffAction, staffActionNames, staffActions } from './staffActions.ts'
import { useTicked } from './StaffSelection.tsx'

interface Props {
  /** The rows of this page. */
  shown: readonly string[]
  total: number
  /** What "all that match" means. */
  conditions: Condition[]
}

/** The bar above the list: it ticks the page, and says what can be done once something is ticked. */
export const BulkBar = ({ conditions, shown, total }: Props) => {
  const say = useSay()
  const { clear, ids, isAll, tick, tickAll } = useTicked()
  const [doing, setDoing] = useState<{ action: StaffAction; selection: Selection } | null>(null)
  const count = isAll ? total : ids.size
  const hasPage = isAll || shown.every((id) => ids.has(id))
  const selection: Selection = isAll ? { where: { and: conditions } } : { ids: [...ids] }
  return (
    <div className="pc-bulkbar" data-active={count > 0 || undefined}>
      <Checkbox
        checked={hasPage}
        indeterminate={count > 0 && !hasPage}
        label={say(bulkWords.page)}
        onChange={({ currentTarget }) => tick(shown, currentTarget.checked)}
        size="sm"
      />
      <span aria-live="polite">
        {count > 0 && (
          <>
            <strong>{count}</strong> {say(bulkWords.selected)}
          </>
        )}
      </span>
      {count > 0 && (
        <>
          {!isAll && hasPage && total > count && (
            <Button onClick={tickAll} size="compact-sm" variant="subtle">
              {say(bulkWords.all)} ({total})
            </Button>
          )}
          <Button onClick={clear} size="compact-sm" variant="subtle">
            {say(bulkWords.clear)}
          </Button>
          <div className="pc-actions pc-bulkbar__actions">
            {staffActionNames.map((action) => (
              <Button
                key={action}
                onClick={() => setDoing({ action, selection })}
                size="compact-sm"
                variant={staffActions[action].danger ? 'outline' : 'light'}
                {...(staffActions[action].danger && { color: 'red' })}
              >
                {say(staffActions[action].label)}
              </Button>
            ))}
          </div>
        </>
      )}
      {doing && <BulkDialog {...doing} onClose={() => setDoing(null)} onDone={clear} />}
    </div>
  )
}
