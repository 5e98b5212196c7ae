'use client'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { calendarWords } from './calendarWords.ts'
import { moveWords } from './moveWords.ts'

/** What the signs and colours mean, whose clocks these are, and how appointments are moved. */
export const StatusLegend = ({ mayMove, zone }: { mayMove: boolean; zone: string }) => {
  const say = useSay()
  return (
    <div className="pc-legend">
      <ul aria-label={say(calendarWords.legend)}>
        {Object.entries(appointmentStatuses)
          .filter(([status]) => status !== 'canceled')
          .map(([status, label]) => (
            <li key={status}>
              <Chip label={say(label)} value={status} />
            </li>
          ))}
      </ul>
      <p>
        {say(calendarWords.zone)} <bdi>{zone}</bdi>. {mayMove && say(moveWords.hint)}
      </p>
    </div>
  )
}
