'use client'

import { Checkbox } from '@mantine/core'

import { useSay } from '../../../shell/PageFrame.tsx'
import { bulkWords } from './bulkWords.ts'
import { useTicked } from './StaffSelection.tsx'

/** The checkbox of one row. */
export const RowTick = ({ id, name }: { id: string; name: string }) => {
  const say = useSay()
  const { ids, isAll, tick } = useTicked()
  return (
    <Checkbox
      aria-label={`${say(bulkWords.one)}: ${name}`}
      checked={isAll || ids.has(id)}
      onChange={({ currentTarget }) => tick([id], currentTarget.checked)}
      size="sm"
    />
  )
}
