'use client'

import Link from 'next/link'
import { useRef } from 'react'

import { sayDay } from '../../../../lib/sayValues.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { bookAddress } from './bookAddress.ts'
import { calendarAddress } from './calendarAddress.ts'
import { calendarWords } from './calendarWords.ts'
import { nameDoctor } from './nameDoctor.ts'
import { isMovable } from './placeVisits.ts'
import { useDrag } from './useDrag.ts'
import { VisitCard } from './VisitCard.tsx'
import type { ViewProps } from './views.ts'

const MOST = 6

interface Props extends ViewProps {
  days: readonly string[]
}

/** A week of all doctors, dense: a row for each, a cell for each day; dragging keeps the time. */
export const WeekTable = (props: Props) => {
  const { data, days, mayBook, mayMove, now, onDrop, onOpen, place, proposed, visits } = props
  const say = useSay()
  const language = usePageLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const drag = useDrag({ frame, minutesAt: null, onDrop })
  const target = (drag.dragged ?? proposed)?.target
  return (
    <div className="pc-week" data-dragging={drag.dragged !== null || undefined} ref={frame}>
      <table className="pc-table">
        <thead>
          <tr>
            <th scope="col">{say(calendarWords.doctor)}</th>
            {days.map((day) => (
              <th data-today={day === now.day || undefined} key={day} scope="col">
                <Link
                  href={calendarAddress(place, { view: 'day', date: day, doctor: null })}
                  prefetch={false}
                >
                  {sayDay(language, day, { weekday: 'short', day: 'numeric' })}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.doctors.map((doctor) => (
            <tr key={doctor.id}>
              <th scope="row">
                <Link href={calendarAddress(place, { doctor: doctor.id })} prefetch={false}>
                  <bdi>{nameDoctor(doctor, language)}</bdi>
                </Link>
              </th>
              {days.map((day) => {
                const key = `${doctor.id} ${day}`
                const own = visits.filter(
                  (visit) =>
                    visit.doctor === doctor.id && visit.day === day && visit.status !== 'canceled',
                )
                return (
                  <td
                    data-column={key}
                    data-day={day}
                    data-doctor={doctor.id}
                    data-label={sayDay(language, day, {
                      weekday: 'short',
                      day: 'numeric',
                      month: 'short',
                    })}
                    data-target={target?.column === key || undefined}
                    key={day}
                  >
                    <div className="pc-week__cell">
                      {own.slice(0, MOST).map((visit) => (
                        <VisitCard
                          isDragged={drag.dragged?.visit.id === visit.id}
                          isMovable={mayMove && isMovable(visit)}
                          key={visit.id}
                          onGrab={drag.start}
                          onOpen={onOpen}
                          visit={visit}
                        />
                      ))}
                      {own.length > MOST && (
                        <Link href={calendarAddress(place, { doctor: doctor.id })} prefetch={false}>
                          +<bdi>{own.length - MOST}</bdi> {say(calendarWords.more)}
                        </Link>
                      )}
                      {mayBook && day >= now.day && (
                        <Link
                          aria-label={`${say(calendarWords.book)}, ${nameDoctor(doctor, language)}, ${sayDay(language, day)}`}
                          className="pc-week__book"
                          href={bookAddress(place, { doctor: doctor.id, date: day })}
                          prefetch={false}
                        >
                          <span aria-hidden="true">+</span>
                        </Link>
                      )}
                    </div>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
