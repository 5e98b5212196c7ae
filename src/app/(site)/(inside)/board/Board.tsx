'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useState } from 'react'

import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { DueDay } from '../appointments/appointmentSteps.ts'
import { namesIn } from '../appointments/namesIn.ts'
import './board.css'
import { BoardBar } from './BoardBar.tsx'
import type { BoardDay } from './boardDay.ts'
import { BoardFigures } from './BoardFigures.tsx'
import {
  apiAddress,
  boardAddress,
  type BoardFilters,
  type BoardPlace,
  isNarrowed,
  narrow,
} from './boardFilters.ts'
import { BoardTable } from './BoardTable.tsx'
import { boardWords } from './boardWords.ts'
import { LiveLine } from './LiveLine.tsx'
import { LiveTrouble } from './LiveTrouble.tsx'
import { countDay } from './countDay.ts'
import { findNext } from './findNext.ts'
import { NextPatient } from './NextPatient.tsx'
import { useLiveDay } from './useLiveDay.ts'

interface Props {
  initial: BoardDay
  place: BoardPlace
  filters: BoardFilters
  due: DueDay
  /** Whether the statuses can be changed. */
  mayChange: boolean
  /** Whether an appointment can be booked from here. */
  mayBook: boolean
}

/** One day's appointments: they update themselves, and are changed and filtered without a page load. */
export const Board = ({ due, filters: asked, initial, mayBook, mayChange, place }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const router = useRouter()
  const [filters, setFilters] = useState(asked)
  const { change, day, look, news, state } = useLiveDay(initial, apiAddress(place))
  const isOwn = place.path === '/doctor'

  // After midnight the present day is another one, and so are its title and its neighbours.
  const hasTurned = day.date !== initial.date
  useEffect(() => {
    if (hasTurned) router.refresh()
  }, [hasTurned, router])

  const show = (next: BoardFilters) => {
    setFilters(next)
    window.history.replaceState(null, '', boardAddress(place, next))
  }
  const clear = () => show({ ...filters, doctor: null, q: '' })

  // Hundreds of rows follow what is typed, and do not hold it up.
  const settled = useDeferredValue(filters)
  const here = boardAddress(place, settled)
  const found = narrow(day.rows, settled)
  const shown = found.filter(({ status }) => settled.status === null || status === settled.status)
  const narrowed = isNarrowed(settled)
  return (
    <div className="pc-board">
      {isOwn && due === 'today' && day.rows.length > 0 && (
        <NextPatient here={here} row={findNext(day)} timezone={day.timezone} />
      )}
      <BoardFigures counts={countDay(day)} currency={day.currency} language={language} />
      <BoardBar
        counts={countDay({ ...day, rows: found })}
        filters={filters}
        onShow={show}
        place={place}
        rows={day.rows}
        withDoctor={!isOwn}
      >
        <LiveLine asOf={day.asOf} state={state} timezone={day.timezone} />
      </BoardBar>
      <LiveTrouble here={here} state={state} />
      <p className="pc-hidden" role="status">
        {news
          .map(
            (row) => `${namesIn(language, row).patient}: ${say(appointmentStatuses[row.status])}`,
          )
          .join('. ')}
      </p>
      {shown.length > 0 ? (
        <BoardTable
          day={day}
          due={due}
          here={here}
          mayChange={mayChange}
          news={news}
          onChange={change}
          onRefused={look}
          rows={shown}
          withDoctor={!isOwn}
        />
      ) : (
        <div className="pc-card pc-empty">
          <p>
            {say(
              day.rows.length === 0
                ? boardWords.nobody
                : narrowed
                  ? boardWords.noneLeft
                  : boardWords.noneInStatus,
            )}
          </p>
          {day.rows.length === 0 && mayBook && due !== 'past' && <p>{say(boardWords.bookOne)}</p>}
          {narrowed && (
            <Button onClick={clear} variant="default">
              {say(boardWords.clear)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
