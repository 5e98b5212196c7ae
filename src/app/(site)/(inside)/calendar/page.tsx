import { Button } from '@mantine/core'

import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { clock } from '../../../../lib/clock.ts'
import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { OrganizationChoice } from '../OrganizationChoice.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import type { Person } from '../person/findPerson.ts'
import { may, reachOf } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import { Calendar } from './Calendar.tsx'
import { calendarAddress, type CalendarPlace, readCalendarPlace } from './calendarAddress.ts'
import { calendarAnswer } from './calendarAnswer.ts'
import { CalendarBar } from './CalendarBar.tsx'
import { calendarWords } from './calendarWords.ts'
import { daysShown } from './daysShown.ts'

export const generateMetadata = titled(calendarWords.title)

interface ShownProps {
  person: Person
  place: CalendarPlace & { date: string }
}

const Shown = async ({ person, place }: ShownProps) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof calendarWords) => sayIn(language, calendarWords[name])
  const days = daysShown(place.view, place.date, person.organization?.phoneCountry ?? '')
  const query = new URLSearchParams({
    from: days[0] ?? place.date,
    to: days.at(-1) ?? place.date,
    ...(place.doctor !== null && place.doctor !== 'all' && { doctor: place.doctor }),
    ...(place.organization !== null && { organization: place.organization }),
  })
  const path = `/api/appointments/calendar?${query}`
  const asked = await askApi(path, { answer: calendarAnswer })
  if (!asked.ok) return <Trouble errors={asked.errors} title={say('trouble')} />
  const { data } = asked
  const mayBook = may(person, 'appointments', 'create')
  return (
    <>
      <CalendarBar data={data} days={days} language={language} mayBook={mayBook} place={place} />
      {data.doctors.length === 0 ? (
        <div className="pc-card pc-empty">
          <p>{say('nobody')}</p>
          {may(person, 'staff', 'create') && (
            <Button component={PageLink} href="/staff/create" prefetch={false}>
              {say('addStaff')}
            </Button>
          )}
        </div>
      ) : (
        <Calendar
          days={days}
          initial={data}
          isDoctor={person.user.role === 'doctor'}
          key={calendarAddress(place)}
          mayBook={mayBook}
          mayMove={may(person, 'appointments', 'update')}
          path={path}
          place={place}
        />
      )}
    </>
  )
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const Page = async ({ searchParams }: Props) => {
  const person = await requirePerson()
  const place = readCalendarPlace(await searchParams)
  const language = await findPageLanguage()
  const isWide = reachOf(person, 'appointments', 'read') === 'all'
  const zone = person.organization?.timezone ?? 'UTC'
  const date = place.date ?? calendarDateIn(zone, clock.now())
  return (
    <>
      {isWide && (
        <OrganizationChoice
          action="/calendar"
          chosen={place.organization ?? person.organization?.id ?? null}
          language={language}
          name="organization"
          places={await findPlaces()}
        />
      )}
      {place.organization === null && !person.organization ? (
        <>
          <div className="pc-title">
            <h1>{sayIn(language, calendarWords.title)}</h1>
          </div>
          <p className="pc-card pc-empty">{sayIn(language, calendarWords.nowhere)}</p>
        </>
      ) : (
        <Shown person={person} place={{ ...place, date }} />
      )}
    </>
  )
}

export default Page
