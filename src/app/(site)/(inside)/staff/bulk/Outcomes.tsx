'use client'

import { reasonOf } from '../../../../../admin/bulk/bulkWords.ts'
import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import type { Outcome } from './bulkStaff.ts'
import { bulkWords } from './bulkWords.ts'

/** What becomes of each row, by name. */
export const Outcomes = ({ outcomes, total }: { outcomes: readonly Outcome[]; total: number }) => {
  const say = useSay()
  if (outcomes.length === 0) return null
  return (
    <div aria-label={say(bulkWords.result)} className="pc-outcomes" role="region" tabIndex={0}>
      <table className="pc-table">
        <thead>
          <tr>
            <th scope="col">{say(bulkWords.name)}</th>
            <th scope="col">{say(bulkWords.result)}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ code, id, name }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                {code === null ? (
                  <Chip label={say(bulkWords.done)} value="success" />
                ) : (
                  <Chip label={say(reasonOf(code))} value="skipped" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > outcomes.length && (
        <p className="pc-quiet">
          {say(bulkWords.more)}: {total - outcomes.length}
        </p>
      )}
    </div>
  )
}
