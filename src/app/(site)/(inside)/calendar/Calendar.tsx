'use client'

import { useMemo, useState } from 'react'

import { useNow } from '../../../../admin/useNow.ts'
import { sayTime } from '../../../../lib/sayValues.ts'
import { Message } from '../../forms/Message.tsx'
import { useTell } from '../../shell/Notices.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { CalendarPlace } from './calendarAddress.ts'
import type { CalendarData } from './calendarAnswer.ts'
import { CalendarList } from './CalendarList.tsx'
import { calendarWords } from './calendarWords.ts'
import { clockOf } from './clockOf.ts'
import { ConfirmMove } from './ConfirmMove.tsx'
import { listColumns } from './listColumns.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { moveWords } from './moveWords.ts'
import { nameDoctor } from './nameDoctor.ts'
import { type PlacedVisit, placeVisits } from './placeVisits.ts'
import { StatusLegend } from './StatusLegend.tsx'
import { TimeGrid } from './TimeGrid.tsx'
import { useCalendar } from './useCalendar.ts'
import type { Dragged, Target } from './useDrag.ts'
import { useMover } from './useMover.ts'
import { VisitDialog } from './VisitDialog.tsx'
import type { ViewProps } from './views.ts'
import { WeekTable } from './WeekTable.tsx'

interface Props {
  initial: CalendarData
  /** Where the calendar is asked for again. */
  path: string
  place: CalendarPlace
  /** The days from the first to the last, `YYYY-MM-DD`. */
  days: readonly string[]
  /** Whether the week and the list begin with the reader's own appointments. */
  isDoctor: boolean
  mayBook: boolean
  mayMove: boolean
}

/** The calendar in the browser: it keeps itself up to date, and appointments can be opened and moved. */
export const Calendar = ({ days, initial, isDoctor, mayBook, mayMove, path, place }: Props) => {
  const say = useSay()
  const tell = useTell()
  const language = usePageLanguage()
  const { data, isStale, renew } = useCalendar(initial, path)
  const move = useMover(data.zone, renew)
  const [openId, setOpenId] = useState<string | null>(null)
  const [proposal, setProposal] = useState<(Dragged & { target: Target }) | null>(null)
  const [isPutBack, setPutBack] = useState(false)
  const [search, setSearch] = useState<{ visit: PlacedVisit; day: string; doctor: string } | null>(
    null,
  )
  const visits = useMemo(() => placeVisits(data, language), [data, language])
  const present = useNow() ?? data.asOf
  const now = useMemo(() => clockOf(data.zone)(present), [data.zone, present])

  const hasColumn = data.doctors.some(({ id }) => id === data.ownDoctor)
  const isOwn = isDoctor && hasColumn && place.view !== 'day' && place.doctor === null
  const asked = isOwn ? data.ownDoctor : place.doctor
  const doctor = asked === 'all' ? null : asked
  const nameOf = (id: string): string => {
    const known = data.doctors.find((each) => each.id === id)
    return known ? nameDoctor(known, language) : ''
  }
  const open = visits.find(({ id }) => id === openId)
  const onDrop = (visit: PlacedVisit, target: Target) => {
    const isSame =
      target.day === visit.day &&
      target.minutes === visit.from &&
      (target.doctor ?? visit.doctor) === visit.doctor
    if (isSame) return
    const isPast = target.day < now.day || (target.day === now.day && target.minutes < now.minutes)
    if (isPast)
      return tell({ text: `${visit.patientName}: ${say(moveWords.past)}`, isTrouble: true })
    setPutBack(false)
    setProposal({ visit, target })
  }
  const shared: ViewProps = {
    data,
    doctor,
    mayBook,
    mayMove,
    now,
    onDrop,
    onOpen: ({ id }) => setOpenId(id),
    place,
    proposed: isPutBack ? null : proposal,
    visits,
  }
  const columns = listColumns({ data, days, doctor, language, visits, place })
  const isGrid = place.view === 'day' || (place.view === 'week' && doctor !== null)
  const look = (visit: PlacedVisit, at: { day: string; doctor: string }) => {
    setOpenId(null)
    setProposal(null)
    setSearch({ visit, ...at })
  }
  return (
    <>
      {isStale && (
        <Message role="status" tone="attention">
          {say(calendarWords.stale)} <bdi>{sayTime(language, data.asOf, data.zone)}</bdi>.
        </Message>
      )}
      {data.isCut && <Message tone="attention">{say(calendarWords.cut)}</Message>}
      {isGrid && columns.length === 0 && (
        <p className="pc-card pc-empty">{say(calendarWords.none)}</p>
      )}
      {isGrid && columns.length > 0 && (
        <TimeGrid
          {...shared}
          chooseLabel={say(place.view === 'day' ? calendarWords.doctor : calendarWords.day)}
          columns={columns}
          first={
            columns.find(({ day, doctor: who }) =>
              place.view === 'day' ? who === data.ownDoctor : day === now.day,
            )?.key ??
            columns.find((column) => column.visits.length > 0)?.key ??
            ''
          }
        />
      )}
      {place.view === 'week' && doctor === null && <WeekTable {...shared} days={days} />}
      {place.view === 'list' && (
        <CalendarList {...shared} days={days} onMove={(visit) => look(visit, visit)} />
      )}
      {place.view !== 'list' && <StatusLegend mayMove={mayMove} zone={data.zone} />}
      {open && (
        <VisitDialog
          doctorName={nameOf(open.doctor)}
          mayMove={mayMove}
          onChange={() => void renew()}
          onClose={() => setOpenId(null)}
          onMove={() => look(open, open)}
          today={now.day}
          visit={open}
        />
      )}
      {proposal && (
        <ConfirmMove
          move={move}
          nameOf={nameOf}
          onAnother={() =>
            look(proposal.visit, {
              day: proposal.target.day,
              doctor: proposal.target.doctor ?? proposal.visit.doctor,
            })
          }
          onClose={() => setProposal(null)}
          onPutBack={() => setPutBack(true)}
          target={proposal.target}
          visit={proposal.visit}
          zone={data.zone}
        />
      )}
      {search && (
        <MoveDialog
          at={search}
          data={data}
          move={move}
          onClose={() => setSearch(null)}
          organization={place.organization}
          visit={search.visit}
        />
      )}
    </>
  )
}
