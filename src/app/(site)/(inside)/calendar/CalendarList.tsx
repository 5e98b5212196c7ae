'use client'

import { Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { useHydrated } from '../../../../admin/useHydrated.ts'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { calendarWords } from './calendarWords.ts'
import { timeOf } from './clockOf.ts'
import { moveWords } from './moveWords.ts'
import { nameDoctor } from './nameDoctor.ts'
import { isMovable, type PlacedVisit } from './placeVisits.ts'
import type { ViewProps } from './views.ts'

interface Props extends ViewProps {
  days: readonly string[]
  onMove: (visit: PlacedVisit) => void
}

/** The appointments as a table for each day: for print, for small windows, and without JavaScript. */
export const CalendarList = ({ data, days, doctor, mayMove, onMove, visits }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const hydrated = useHydrated()
  const names = new Map(data.doctors.map((each) => [each.id, nameDoctor(each, language)]))
  const shown = visits.filter((visit) => doctor === null || visit.doctor === doctor)
  const busy = days.filter((day) => shown.some((visit) => visit.day === day))
  if (busy.length === 0) return <p className="pc-card pc-empty">{say(calendarWords.none)}</p>
  return busy.map((day) => (
    <section className="pc-list" key={day}>
      <h2>{sayDay(language, day)}</h2>
      <table className="pc-table">
        <thead>
          <tr>
            <th scope="col">{say(calendarWords.time)}</th>
            <th scope="col">{say(calendarWords.patient)}</th>
            <th scope="col">{say(calendarWords.doctor)}</th>
            <th scope="col">{say(calendarWords.status)}</th>
            {mayMove && hydrated && (
              <th className="pc-no-print" scope="col">
                {say(calendarWords.actions)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown
            .filter((visit) => visit.day === day)
            .map((visit) => (
              <tr key={visit.id}>
                <td data-label={say(calendarWords.time)}>
                  <bdi>
                    {timeOf(visit.from)}–{timeOf(visit.to)}
                  </bdi>
                </td>
                <th scope="row">
                  <a href={`/appointments/${visit.id}`}>
                    <bdi>{visit.patientName}</bdi>
                  </a>{' '}
                  {visit.isPrior && <Chip label={say(calendarWords.priority)} value="priority" />}
                </th>
                <td data-label={say(calendarWords.doctor)}>
                  <bdi>{names.get(visit.doctor) ?? visit.doctorName}</bdi>
                </td>
                <td data-label={say(calendarWords.status)}>
                  <Chip label={say(appointmentStatuses[visit.status])} value={visit.status} />
                </td>
                {mayMove && hydrated && (
                  <td className="pc-no-print">
                    {isMovable(visit) && (
                      <Button
                        aria-label={`${say(moveWords.move)} ${visit.patientName}`}
                        onClick={() => onMove(visit)}
                        size="compact-sm"
                        variant="subtle"
                      >
                        {say(moveWords.move)}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}
