import { Button } from '@mantine/core'
import { z } from 'zod'

import { calendarDateIn, isCalendarDate } from '../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../lib/clock.ts'
import { sayDay, sayMoment } from '../../../../../lib/sayValues.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { addDays } from '../../../../../lib/zonedTime.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { availability, availabilityPath } from '../../appointments/availability.ts'
import { SlotPicker } from '../../appointments/SlotPicker.tsx'
import { BackLink } from '../../BackLink.tsx'
import { Trouble } from '../../Trouble.tsx'
import { AskForOne } from '../AskForOne.tsx'
import { findPlace } from '../findPlace.ts'
import { portalWords } from '../portalWords.ts'
import { requirePatient } from '../requirePatient.ts'
import { askForAppointment } from './askForAppointment.ts'
import { DoctorList } from './DoctorList.tsx'
import { doctor } from './doctor.ts'

/** Days that are offered at once. */
const DAYS = 14

const said = {
  lead: words(
    'Choose a doctor and a time. The reception confirms your request.',
    'اختر الطبيب والوقت. سيؤكد الاستقبال طلبك.',
    'Elija médico y hora. La recepción confirmará su solicitud.',
  ),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  other: words('Choose another', 'اختيار آخر', 'Elegir otro'),
  day: words('Day', 'اليوم', 'Día'),
  nextFree: words('Next free time:', 'أقرب وقت متاح:', 'Próxima hora libre:'),
  reason: words('Reason (optional)', 'السبب (اختياري)', 'Motivo (opcional)'),
  reasonHelp: words(
    'In a few words, such as "follow-up".',
    'في كلمات قليلة، مثل «متابعة».',
    'En pocas palabras, por ejemplo «control».',
  ),
  submit: words('Send the request', 'إرسال الطلب', 'Enviar la solicitud'),
}

export const generateMetadata = titled(portalWords.request)

/** A patient asks for an appointment: the doctor, the day, the time; each step works without JavaScript. */
const Page = async ({ searchParams }: { searchParams: Params }) => {
  const { organization } = await requirePatient()
  const language = await findPageLanguage()
  const { timezone } = organization
  const next = await readParam(searchParams, 'next')
  const back = <BackLink href="/portal" language={language} />
  const title = (
    <div className="pc-title">
      <div>
        <h1>{sayIn(language, portalWords.request)}</h1>
        {organization.patientsMayBook === true && <p>{sayIn(language, said.lead)}</p>}
      </div>
    </div>
  )
  if (organization.patientsMayBook !== true) {
    const place = await findPlace(organization)
    return (
      <>
        {back}
        {title}
        <AskForOne language={language} mayBook={false} place={place} />
      </>
    )
  }
  const listed = await askApi('/api/doctors', { answer: z.object({ docs: z.array(doctor) }) })
  if (!listed.ok)
    return <Trouble errors={listed.errors} title={sayIn(language, portalWords.trouble)} />
  const { docs } = listed.data
  const asked = await readParam(searchParams, 'doctor')
  const chosen = docs.find(({ id }) => id === asked) ?? (docs.length === 1 ? docs[0] : undefined)
  const addressOf = (to: string, date?: string) =>
    `/portal/book?${new URLSearchParams({ doctor: to, ...(date && { date }), ...(next && { next }) })}`
  if (!chosen)
    return (
      <>
        {back}
        {title}
        <DoctorList addressOf={addressOf} docs={docs} language={language} timezone={timezone} />
      </>
    )
  const today = calendarDateIn(timezone, clock.now())
  const wanted = await readParam(searchParams, 'date')
  const date =
    isCalendarDate(wanted) && wanted >= today
      ? wanted
      : calendarDateIn(timezone, chosen.nextFreeAt ? new Date(chosen.nextFreeAt) : clock.now())
  const found = await askApi(availabilityPath(chosen.id, date), { answer: availability })
  const free = found.ok ? found.data : null
  const firstDay = date < addDays(today, DAYS) ? today : date
  const days = Array.from({ length: DAYS }, (_, index) => addDays(firstDay, index))
  const nextDay = free?.nextFreeAt ? calendarDateIn(timezone, new Date(free.nextFreeAt)) : null
  return (
    <>
      {back}
      {title}
      <section className="pc-record">
        <h2>{sayIn(language, said.doctor)}</h2>
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
          <PageLink href={`/portal/book${next ? `?${new URLSearchParams({ next })}` : ''}`}>
            {sayIn(language, said.other)}
          </PageLink>
        )}
      </section>
      <nav aria-label={sayIn(language, said.day)}>
        <ul className="pc-days">
          {days.map((day) => (
            <li key={day}>
              <PageLink
                aria-current={day === date ? 'date' : undefined}
                href={addressOf(chosen.id, day)}
                prefetch={false}
                replace
                scroll={false}
              >
                <small>{sayDay(language, day, { weekday: 'short' })}</small>
                <strong>{sayDay(language, day, { day: 'numeric' })}</strong>
                <small>{sayDay(language, day, { month: 'short' })}</small>
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      {found.ok ? (
        <>
          <h2>{sayDay(language, date, { weekday: 'long', day: 'numeric', month: 'long' })}</h2>
          {free && free.slots.length === 0 ? (
            <>
              <SlotPicker
                date={date}
                doctor={chosen.id}
                initial={free}
                key={date}
                name="startsAt"
              />
              {nextDay && (
                <p>
                  <Button
                    component={PageLink}
                    fullWidth
                    href={addressOf(chosen.id, nextDay)}
                    prefetch={false}
                    size="md"
                    variant="light"
                  >
                    {sayIn(language, said.nextFree)}{' '}
                    {sayMoment(language, free.nextFreeAt ?? '', timezone)}
                  </Button>
                </p>
              )}
            </>
          ) : (
            <ActionForm action={askForAppointment} submit={sayIn(language, said.submit)}>
              <input name="doctor" type="hidden" value={chosen.id} />
              <input name="next" type="hidden" value={next ?? ''} />
              <SlotPicker
                date={date}
                doctor={chosen.id}
                initial={free}
                // Times that were taken meanwhile disappear.
                key={free?.slots.map(({ startsAt }) => startsAt).join(' ')}
                name="startsAt"
              />
              <TextField
                description={sayIn(language, said.reasonHelp)}
                label={sayIn(language, said.reason)}
                maxLength={200}
                name="reason"
              />
            </ActionForm>
          )}
        </>
      ) : (
        <Trouble errors={found.errors} title={sayIn(language, portalWords.trouble)} />
      )}
    </>
  )
}

export default Page
