import { Anchor } from '@mantine/core'
import { z } from 'zod'

import { calendarDateIn, isCalendarDate } from '../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../lib/clock.ts'
import { sayDay } from '../../../../../lib/sayValues.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { availability, availabilityPath } from '../../appointments/availability.ts'
import { BackLink } from '../../BackLink.tsx'
import { Trouble } from '../../Trouble.tsx'
import { AskForOne } from '../AskForOne.tsx'
import { findPlace } from '../findPlace.ts'
import { portalWords } from '../portalWords.ts'
import { requirePatient } from '../requirePatient.ts'
import { bookWords } from './bookWords.ts'
import { DayStrip } from './DayStrip.tsx'
import { doctor } from './doctor.ts'
import { DoctorList } from './DoctorList.tsx'
import { TimeForm } from './TimeForm.tsx'

export const generateMetadata = titled(portalWords.request)

const directory = z.object({ docs: z.array(doctor) })

const addressOf = (sent: Record<string, string | undefined>): string => {
  const known = Object.entries(sent).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/portal/book?${new URLSearchParams(known)}`
}

/** A patient asks for an appointment: the doctor, the day, the time; each step works without JavaScript. */
const Page = async ({ searchParams }: { searchParams: Params }) => {
  const { organization } = await requirePatient()
  const language = await findPageLanguage()
  const mayBook = organization.patientsMayBook === true
  const next = await readParam(searchParams, 'next')
  const head = (
    <>
      <BackLink href="/portal" language={language} />
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, portalWords.request)}</h1>
          {mayBook && <p>{sayIn(language, bookWords.lead)}</p>}
        </div>
      </div>
    </>
  )
  if (!mayBook) {
    const place = await findPlace(organization)
    return (
      <>
        {head}
        <AskForOne language={language} mayBook={false} place={place} />
      </>
    )
  }
  const trouble = sayIn(language, portalWords.trouble)
  const listed = await askApi('/api/doctors', { answer: directory })
  if (!listed.ok) return <Trouble errors={listed.errors} title={trouble} />
  const { docs } = listed.data
  const { timezone } = organization
  const asked = await readParam(searchParams, 'doctor')
  const chosen = docs.find(({ id }) => id === asked) ?? (docs.length === 1 ? docs[0] : undefined)
  if (!chosen)
    return (
      <>
        {head}
        <DoctorList
          addressOf={(id) => addressOf({ doctor: id, next })}
          docs={docs}
          language={language}
          timezone={timezone}
        />
      </>
    )
  const today = calendarDateIn(timezone, clock.now())
  const wanted = await readParam(searchParams, 'date')
  const soonest = calendarDateIn(timezone, new Date(chosen.nextFreeAt ?? clock.now()))
  const date = isCalendarDate(wanted) && wanted >= today ? wanted : soonest
  const found = await askApi(availabilityPath(chosen.id, date), { answer: availability })
  const dayAddress = (day: string) => addressOf({ doctor: chosen.id, date: day, next })
  return (
    <>
      {head}
      <section className="pc-record">
        <h2>{sayIn(language, bookWords.doctor)}</h2>
        <p>
          <strong>
            <bdi>{(language === 'ar' && chosen.nameAr) || chosen.name}</bdi>
          </strong>
          {chosen.specialization && (
            <>
              {' · '}
              <bdi>{chosen.specialization}</bdi>
            </>
          )}
        </p>
        {docs.length > 1 && (
          <Anchor component={PageLink} fz="inherit" href={addressOf({ next })} prefetch={false}>
            {sayIn(language, bookWords.other)}
          </Anchor>
        )}
      </section>
      <DayStrip addressOf={dayAddress} date={date} language={language} today={today} />
      <h2>{sayDay(language, date, { weekday: 'long', day: 'numeric', month: 'long' })}</h2>
      {found.ok ? (
        <TimeForm
          addressOf={dayAddress}
          doctor={chosen.id}
          found={found.data}
          language={language}
          next={next}
        />
      ) : (
        <Trouble errors={found.errors} title={trouble} />
      )}
    </>
  )
}

export default Page
