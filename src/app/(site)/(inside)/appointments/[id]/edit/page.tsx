import { forbidden, notFound } from 'next/navigation'
import { z } from 'zod'

import { calendarDateIn } from '../../../../../../lib/calendarDate.ts'
import { isUuid } from '../../../../../../lib/isUuid.ts'
import { nextPath } from '../../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { askApi } from '../../../../asking/askApi.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { BackLink } from '../../../BackLink.tsx'
import { may } from '../../../person/reachOf.ts'
import { requirePerson } from '../../../person/requirePerson.ts'
import { Trouble } from '../../../Trouble.tsx'
import { bookingWords } from '../../bookingWords.ts'
import { findDoctors, findTerms, findTimes } from '../../findBooking.ts'
import { MoveForm } from '../../MoveForm.tsx'

export const generateMetadata = titled(bookingWords.edit)

const found = z.object({
  id: z.string(),
  revision: z.number(),
  organization: z.string(),
  patientName: z.string().nullish(),
  doctor: z.string(),
  doctorName: z.string().nullish(),
  startsAt: z.string(),
  status: z.string(),
  isPrior: z.boolean().nullish(),
  cost: z.number().nullish(),
  reason: z.string().nullish(),
})

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

const Page = async ({ params, searchParams }: Props) => {
  const [language, person, { id }] = await Promise.all([
    findPageLanguage(),
    requirePerson(),
    params,
  ])
  if (!may(person, 'appointments', 'update') || person.user.role === 'patient') forbidden()
  const asked = isUuid(id)
    ? await askApi(`/api/appointments/${id}?depth=0`, { answer: found })
    : null
  if (!asked?.ok) notFound()
  const appointment = asked.data
  const next = nextPath(await readParam(searchParams, 'next'), `/appointments/${id}`)
  const terms = await findTerms(appointment.organization)
  const head = (
    <>
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <h1>
          {sayIn(language, bookingWords.edit)}: <bdi>{appointment.patientName}</bdi>
        </h1>
      </div>
    </>
  )
  if (!terms.ok)
    return (
      <>
        {head}
        <Trouble errors={terms.errors} title={sayIn(language, bookingWords.edit)} />
      </>
    )
  const { timezone, today } = terms.data
  const day = calendarDateIn(timezone, new Date(appointment.startsAt))
  const date = day < today ? today : day
  const [doctors, initial] = await Promise.all([
    findDoctors(appointment.organization),
    findTimes(appointment.doctor, date, appointment.organization),
  ])
  return (
    <>
      {head}
      <MoveForm
        appointment={{
          ...appointment,
          doctorName: appointment.doctorName ?? '',
          cost: appointment.cost ?? null,
          isPrior: appointment.isPrior ?? false,
          reason: appointment.reason ?? null,
          isCompleted: appointment.status === 'completed',
        }}
        doctors={doctors}
        initial={initial}
        // What somebody else saved meanwhile is a new form.
        key={appointment.revision}
        next={next}
        start={{
          patient: null,
          doctor: appointment.doctor,
          moment: { date, startsAt: appointment.startsAt, time: '' },
          isPrior: appointment.isPrior ?? false,
        }}
        terms={terms.data}
      />
    </>
  )
}

export default Page
