'use client'

import type { CSSProperties, PointerEvent } from 'react'

import { iconPaths, toneOf } from '../../../../admin/cells/chipTones.ts'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { calendarWords } from './calendarWords.ts'
import { timeOf } from './clockOf.ts'
import type { PlacedVisit } from './placeVisits.ts'

interface Props {
  visit: PlacedVisit
  isDragged: boolean
  isMovable: boolean
  style?: CSSProperties
  onOpen: (visit: PlacedVisit) => void
  onGrab: (event: PointerEvent<HTMLElement>, visit: PlacedVisit) => void
}

const Sign = ({ name }: { name: keyof typeof iconPaths }) => (
  <svg aria-hidden="true" fill="none" focusable="false" height="12" viewBox="0 0 12 12" width="12">
    <path d={iconPaths[name]} stroke="currentColor" strokeLinecap="round" strokeWidth="1.6" />
  </svg>
)

/** An appointment in the calendar: a link that opens it in place, and can be dragged. */
export const VisitCard = (props: Props) => {
  const { isDragged, isMovable, onGrab, onOpen, style, visit } = props
  const say = useSay()
  const [tone, icon] = toneOf(visit.status)
  return (
    <a
      className={`pc-visit pc-chip--${tone}`}
      data-dragged={isDragged || undefined}
      data-movable={isMovable || undefined}
      data-status={visit.status}
      data-visit={visit.id}
      draggable={false}
      href={`/appointments/${visit.id}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(visit)
      }}
      onPointerDown={(event) => isMovable && onGrab(event, visit)}
      style={style}
      title={`${timeOf(visit.from)}–${timeOf(visit.to)} ${visit.patientName} · ${say(appointmentStatuses[visit.status])}`}
    >
      <bdi className="pc-visit__time">{timeOf(visit.from)}</bdi>
      {visit.isPrior && (
        <span className="pc-visit__status">
          <Sign name="bolt" />
          <span className="pc-hidden">{say(calendarWords.priority)}</span>
        </span>
      )}
      <bdi className="pc-visit__name" dir="auto">
        {visit.patientName}
      </bdi>
      <span className="pc-visit__status">
        <Sign name={icon} />
        <span>{say(appointmentStatuses[visit.status])}</span>
      </span>
    </a>
  )
}
