'use client'

import Link from 'next/link'
import type { PointerEvent } from 'react'

import { sayDay } from '../../../../lib/sayValues.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { bookAddress } from './bookAddress.ts'
import { calendarWords } from './calendarWords.ts'
import { timeOf } from './clockOf.ts'
import { isMovable, layInLanes, listFreeSlots, type PlacedVisit } from './placeVisits.ts'
import type { Dragged } from './useDrag.ts'
import { VisitCard } from './VisitCard.tsx'
import type { ViewProps } from './views.ts'

/** A column of the grid: a doctor's day. */
export interface Column {
  key: string
  day: string
  doctor: string
  doctorName: string
  /** What stands above it. */
  label: string
  visits: PlacedVisit[]
  isClosed: boolean
}

export interface Scale {
  from: number
  to: number
  pixelsPerMinute: number
}

interface Props extends Pick<
  ViewProps,
  'data' | 'mayBook' | 'mayMove' | 'now' | 'onOpen' | 'place'
> {
  column: Column
  scale: Scale
  isShown: boolean
  dragged: Dragged | null
  onGrab: (event: PointerEvent<HTMLElement>, visit: PlacedVisit) => void
}

/** A doctor's day: free slots as links that book, appointments above them, and the present as a line. */
export const GridColumn = (props: Props) => {
  const { column, data, dragged, isShown, mayBook, mayMove, now, onGrab, onOpen, place, scale } =
    props
  const say = useSay()
  const language = usePageLanguage()
  const at = (from: number, to: number) => ({
    insetBlockStart: (from - scale.from) * scale.pixelsPerMinute,
    blockSize: (to - from) * scale.pixelsPerMinute,
  })
  const isToday = column.day === now.day
  const notBefore = isToday ? now.minutes : column.day < now.day ? Number.POSITIVE_INFINITY : 0
  const slots = mayBook ? listFreeSlots(data, column.visits, notBefore) : []
  const target = dragged?.target?.column === column.key ? dragged.target : null
  const day = sayDay(language, column.day)
  return (
    <section
      aria-label={`${column.doctorName}, ${day}`}
      className="pc-cal__column"
      data-closed={column.isClosed || undefined}
      data-column={column.key}
      data-day={column.day}
      data-doctor={column.doctor}
      data-shown={isShown || undefined}
      style={{ blockSize: (scale.to - scale.from) * scale.pixelsPerMinute }}
    >
      {slots.length > 0 && (
        <div aria-label={say(calendarWords.freeTimes)} role="group">
          {slots.map((from, index) => (
            <Link
              aria-label={`${say(calendarWords.book)} ${timeOf(from)}, ${column.doctorName}, ${day}`}
              className="pc-cal__slot"
              data-minutes={from}
              data-slot=""
              href={bookAddress(place, {
                doctor: column.doctor,
                date: column.day,
                time: timeOf(from),
              })}
              key={from}
              prefetch={false}
              style={at(from, from + data.slotMinutes)}
              tabIndex={index === 0 ? 0 : -1}
            >
              <span aria-hidden="true">+ {timeOf(from)}</span>
            </Link>
          ))}
        </div>
      )}
      {layInLanes(column.visits).map((visit) => (
        <VisitCard
          isDragged={dragged?.visit.id === visit.id}
          isMovable={mayMove && isMovable(visit)}
          key={visit.id}
          onGrab={onGrab}
          onOpen={onOpen}
          style={{
            ...at(visit.from, visit.to),
            insetInlineStart: `${(visit.lane / visit.lanes) * 100}%`,
            inlineSize: `calc(${100 / visit.lanes}% - 4px)`,
          }}
          visit={visit}
        />
      ))}
      {dragged && target && (
        <div
          aria-hidden="true"
          className="pc-cal__ghost"
          style={at(target.minutes, target.minutes + dragged.visit.to - dragged.visit.from)}
        >
          <bdi>{timeOf(target.minutes)}</bdi> {dragged.visit.patientName}
        </div>
      )}
      {isToday && now.minutes >= scale.from && now.minutes <= scale.to && (
        <div className="pc-cal__now" style={at(now.minutes, now.minutes)}>
          <span className="pc-hidden">
            {say(calendarWords.now)} {timeOf(now.minutes)}
          </span>
        </div>
      )}
    </section>
  )
}
