'use client'

import { ActionIcon, NativeSelect } from '@mantine/core'
import Link from 'next/link'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { calendarAddress } from './calendarAddress.ts'
import { calendarWords } from './calendarWords.ts'
import { minutesOf, timeOf } from './clockOf.ts'
import { GridColumn, type Column, type Scale } from './GridColumn.tsx'
import { hoursShown, type PlacedVisit } from './placeVisits.ts'
import { stepAmongSlots } from './stepAmongSlots.ts'
import { useDrag } from './useDrag.ts'
import type { ViewProps } from './views.ts'

interface Props extends ViewProps {
  columns: readonly Column[]
  /** The column that a narrow window begins with. */
  first: string
  /** What the columns are: doctors or days. */
  chooseLabel: string
}

const HOUR_MINUTES = 60
/** A slot is never lower than a line of text; where slots are long, a minute is a pixel. */
const pixelsPerMinute = (slotMinutes: number): number => Math.max(1, 30 / slotMinutes)

/** Times from top to bottom, columns beside each other: doctors of a day, or days of a doctor. */
export const TimeGrid = (props: Props) => {
  const { chooseLabel, columns, data, first, now, onDrop, place, proposed } = props
  const say = useSay()
  const isMirrored = usePageLanguage() === 'ar'
  const frame = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(first)
  const visits = columns.flatMap((column) => column.visits)
  const scale: Scale = {
    ...hoursShown(data, visits),
    pixelsPerMinute: pixelsPerMinute(data.slotMinutes),
  }
  const opens = minutesOf(data.opensAt)
  const minutesAt = (pixels: number, { from, to }: PlacedVisit) => {
    const raw = scale.from + pixels / scale.pixelsPerMinute
    const snapped = opens + Math.round((raw - opens) / data.slotMinutes) * data.slotMinutes
    return Math.min(
      Math.max(snapped, scale.from),
      scale.to - Math.min(to - from, scale.to - scale.from),
    )
  }
  const drag = useDrag({ frame, minutesAt, onDrop })
  const dragged = drag.dragged ?? proposed
  const shown = columns.find(({ key }) => key === chosen) ?? columns[0]
  const step = (by: number) => {
    const index = columns.findIndex(({ key }) => key === shown?.key) + by
    const next = columns[(index + columns.length) % columns.length]
    if (next) setChosen(next.key)
  }

  // A day begins in sight: at the present, or where it opens.
  const start =
    ((now.day === place.date ? now.minutes - HOUR_MINUTES : opens) - scale.from) *
    scale.pixelsPerMinute
  const startRef = useRef(start)
  useEffect(() => {
    frame.current?.scrollTo({ top: startRef.current })
  }, [])

  const hours = Array.from(
    { length: (scale.to - scale.from) / HOUR_MINUTES },
    (_, index) => scale.from + index * HOUR_MINUTES,
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepAmongSlots(event, isMirrored)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <>
      <div className="pc-cal__choose">
        <ActionIcon
          aria-label={say(calendarWords.earlier)}
          onClick={() => step(-1)}
          size={36}
          variant="default"
        >
          <span aria-hidden="true">{isMirrored ? '›' : '‹'}</span>
        </ActionIcon>
        <NativeSelect
          aria-label={chooseLabel}
          data={columns.map(({ key, label }) => ({ value: key, label }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          value={shown?.key}
        />
        <ActionIcon
          aria-label={say(calendarWords.later)}
          onClick={() => step(1)}
          size={36}
          variant="default"
        >
          <span aria-hidden="true">{isMirrored ? '‹' : '›'}</span>
        </ActionIcon>
      </div>
      <div
        className="pc-cal"
        data-dragging={drag.dragged !== null || undefined}
        onKeyDown={onKeyDown}
        ref={frame}
        style={{
          '--pc-columns': columns.length,
          '--pc-slot': `${data.slotMinutes * scale.pixelsPerMinute}px`,
          '--pc-opens': `${(opens - scale.from) * scale.pixelsPerMinute}px`,
        }}
      >
        <div aria-hidden="true" className="pc-cal__head pc-cal__corner" />
        {columns.map(({ day, doctor, isClosed, key, label, visits: own }) => {
          const canceled = own.filter(({ status }) => status === 'canceled').length
          return (
            <div
              className="pc-cal__head"
              data-shown={key === shown?.key || undefined}
              data-today={(place.view === 'week' && day === now.day) || undefined}
              key={key}
            >
              <h2>{label}</h2>
              <small>
                {isClosed && `${say(calendarWords.closed)} · `}
                <bdi>{own.length - canceled}</bdi>
                {canceled > 0 && (
                  <>
                    {' · '}
                    <Link
                      href={calendarAddress(place, { view: 'list', date: day, doctor })}
                      prefetch={false}
                    >
                      {say(calendarWords.canceled)}: <bdi>{canceled}</bdi>
                    </Link>
                  </>
                )}
              </small>
            </div>
          )
        })}
        <div
          aria-hidden="true"
          className="pc-cal__axis"
          style={{ blockSize: (scale.to - scale.from) * scale.pixelsPerMinute }}
        >
          {hours.map((from) => (
            <bdi
              key={from}
              style={{ insetBlockStart: (from - scale.from) * scale.pixelsPerMinute }}
            >
              {timeOf(from)}
            </bdi>
          ))}
        </div>
        {columns.map((column) => (
          <GridColumn
            {...props}
            column={{
              ...column,
              visits: column.visits.filter(({ status }) => status !== 'canceled'),
            }}
            dragged={dragged}
            isShown={column.key === shown?.key}
            key={column.key}
            onGrab={drag.start}
            scale={scale}
          />
        ))}
      </div>
    </>
  )
}
