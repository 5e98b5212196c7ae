import { Button } from '@mantine/core'
import Link from 'next/link'

import { sayDay } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { addDays } from '../../../../lib/zonedTime.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { bookAddress } from './bookAddress.ts'
import { calendarAddress, type CalendarPlace, views } from './calendarAddress.ts'
import type { CalendarData } from './calendarAnswer.ts'
import { calendarWords } from './calendarWords.ts'
import { stepDays } from './daysShown.ts'
import { nameDoctor } from './nameDoctor.ts'
import { PlaceForm } from './PlaceForm.tsx'

interface Props {
  data: CalendarData
  days: readonly string[]
  language: Language
  mayBook: boolean
  /** With its day. */
  place: CalendarPlace & { date: string }
}

/** What is shown, and ways to another day, view or doctor: all of them links or a plain form. */
export const CalendarBar = ({ data, days, language, mayBook, place }: Props) => {
  const say = (name: keyof typeof calendarWords) => sayIn(language, calendarWords[name])
  const first = days[0] ?? place.date
  const last = days.at(-1) ?? place.date
  const goTo = (date: string) => calendarAddress(place, { date })
  const by = stepDays(place.view)
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>{say('title')}</h1>
          <p>
            {first === last ? (
              sayDay(language, first)
            ) : (
              <>
                {sayDay(language, first, { weekday: 'short', day: 'numeric', month: 'short' })} –{' '}
                {sayDay(language, last)}
              </>
            )}
          </p>
        </div>
        {mayBook && (
          <Button
            className="pc-no-print"
            component={PageLink}
            href={bookAddress(place, {
              doctor: place.doctor === 'all' ? null : place.doctor,
              date: place.date < data.today ? data.today : place.date,
            })}
            prefetch={false}
          >
            {say('create')}
          </Button>
        )}
      </div>
      <div className="pc-calbar">
        <nav aria-label={say('views')} className="pc-switch">
          {views.map((view) => (
            <Link
              aria-current={view === place.view ? 'page' : undefined}
              href={calendarAddress(place, { view })}
              key={view}
              prefetch={false}
            >
              {say(view)}
            </Link>
          ))}
        </nav>
        <nav aria-label={say('day')} className="pc-switch pc-calbar__days">
          <Link aria-label={say('earlier')} href={goTo(addDays(place.date, -by))} prefetch={false}>
            <span aria-hidden="true">‹</span>
          </Link>
          <Link
            aria-current={days.includes(data.today) ? 'date' : undefined}
            href={goTo(data.today)}
            prefetch={false}
          >
            {say('today')}
          </Link>
          <Link aria-label={say('later')} href={goTo(addDays(place.date, by))} prefetch={false}>
            <span aria-hidden="true">›</span>
          </Link>
        </nav>
        <PlaceForm
          doctors={data.doctors.map((doctor) => ({
            value: doctor.id,
            label: nameDoctor(doctor, language),
          }))}
          key={calendarAddress(place)}
          ownDoctor={data.ownDoctor}
          place={place}
        />
      </div>
    </>
  )
}
