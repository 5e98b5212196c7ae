import { sayDay } from '../../../../lib/sayValues.ts'
import type { Language } from '../../../../lib/words.ts'
import { weekdayOf } from './weekdayOf.ts'
import type { CalendarPlace } from './calendarAddress.ts'
import type { CalendarData } from './calendarAnswer.ts'
import type { Column } from './GridColumn.tsx'
import { nameDoctor } from './nameDoctor.ts'
import type { PlacedVisit } from './placeVisits.ts'

interface Asked {
  data: CalendarData
  days: readonly string[]
  doctor: string | null
  language: Language
  place: CalendarPlace
  visits: readonly PlacedVisit[]
}

/** The columns of a grid: the doctors of a day, one's own first, or the days of one doctor. */
export function listColumns({ data, days, doctor, language, place, visits }: Asked): Column[] {
  const own = data.doctors.filter(({ id }) => id === data.ownDoctor)
  const others = data.doctors.filter(({ id }) => id !== data.ownDoctor)
  const doctors = [...own, ...others].filter(({ id }) => doctor === null || id === doctor)
  const isDay = place.view === 'day'
  return days.flatMap((day) =>
    doctors.map((each) => ({
      key: `${each.id} ${day}`,
      day,
      doctor: each.id,
      doctorName: nameDoctor(each, language),
      label: isDay
        ? nameDoctor(each, language)
        : sayDay(language, day, { weekday: 'short', day: 'numeric', month: 'short' }),
      visits: visits.filter((visit) => visit.doctor === each.id && visit.day === day),
      isClosed: data.closedDays.includes(weekdayOf(day)),
    })),
  )
}
