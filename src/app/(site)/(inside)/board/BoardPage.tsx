import type { ReactNode } from 'react'

import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { clock } from '../../../../lib/clock.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { addDays } from '../../../../lib/zonedTime.ts'
import { askApi } from '../../asking/askApi.ts'
import type { Person } from '../person/findPerson.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { Trouble } from '../Trouble.tsx'
import { Board } from './Board.tsx'
import { boardDay } from './boardDay.ts'
import { apiAddress, type BoardFilters, type BoardPlace } from './boardFilters.ts'
import { BoardStarts } from './BoardStarts.tsx'
import { boardWords } from './boardWords.ts'
import { DayPicker } from './DayPicker.tsx'

interface Props {
  place: BoardPlace
  filters: BoardFilters
  language: Language
  person: Person
  /** Which organization is meant, where several can be. */
  choice?: ReactNode
  /** Other pages that belong to this one. */
  links?: ReactNode
}

/** Whether somebody may change appointments of an organization. */
const mayChange = (person: Person, organization: string | null): boolean => {
  const reach = reachOf(person, 'appointments', 'update')
  return (
    reach === 'all' ||
    (may(person, 'appointments', 'update') && organization === person.user.organization)
  )
}

/** A day's board with its title, its day picker and what can be started from it. */
export const BoardPage = async ({ choice, filters, language, links, person, place }: Props) => {
  const say = (name: keyof typeof boardWords) => sayIn(language, boardWords[name])
  const asked = await askApi(apiAddress(place), { answer: boardDay })
  const title = say(place.path === '/doctor' ? 'myDay' : 'reception')
  if (!asked.ok)
    return (
      <>
        <div className="pc-title">
          <h1>{title}</h1>
        </div>
        {choice}
        <Trouble errors={asked.errors} title={say('trouble')} />
      </>
    )
  const { data: day } = asked
  const today = calendarDateIn(day.timezone, clock.now())
  const due = day.date === today ? 'today' : day.date < today ? 'past' : 'later'
  const organization = place.organization ?? person.user.organization ?? null
  const isOwn = organization === person.user.organization
  const isOpen = mayChange(person, organization)
  const booking =
    isOpen && may(person, 'appointments', 'create')
      ? {
          ...(due !== 'past' && { date: day.date }),
          ...(place.organization !== null && { organization: place.organization }),
        }
      : null
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>{title}</h1>
          <p>{sayDay(language, day.date)}</p>
        </div>
        <DayPicker
          after={addDays(day.date, 1)}
          before={addDays(day.date, -1)}
          date={day.date}
          withToday={due !== 'today'}
        />
        <BoardStarts
          booking={booking}
          mayRegister={
            place.path === '/reception' && isOpen && isOwn && may(person, 'patients', 'create')
          }
        >
          {links}
        </BoardStarts>
      </div>
      {choice}
      {day.reason === 'no-staff-record' ? (
        <p className="pc-card pc-empty">{say('noRecord')}</p>
      ) : (
        <Board
          mayBook={booking !== null}
          due={due}
          filters={filters}
          initial={day}
          key={`${organization} ${day.date}`}
          mayChange={isOpen}
          place={place}
        />
      )}
    </>
  )
}
