import { forbidden } from 'next/navigation'

import { isUuid } from '../../../../../lib/isUuid.ts'
import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { clockTimeIn } from '../../../../../lib/zonedTime.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { BackLink } from '../../BackLink.tsx'
import { OrganizationChoice } from '../../OrganizationChoice.tsx'
import { findPlaces } from '../../people/findPlaces.ts'
import { may } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { Trouble } from '../../Trouble.tsx'
import { BookingForm } from '../BookingForm.tsx'
import { bookingWords } from '../bookingWords.ts'
import {
  findBookedPatient,
  findDoctors,
  findTerms,
  findTimes,
  readAskedMoment,
} from '../findBooking.ts'

export const generateMetadata = titled(bookingWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const [language, person] = await Promise.all([findPageLanguage(), requirePerson()])
  if (!may(person, 'appointments', 'create') || person.user.role === 'patient') forbidden()
  const read = (name: string) => readParam(searchParams, name)
  const next = nextPath(await read('next'), '/reception')
  const patient = await findBookedPatient(await read('patient'))
  const named = patient?.organization ?? (await read('organization'))
  const organization = (named && isUuid(named) ? named : null) ?? person.user.organization
  const head = (
    <>
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <h1>{sayIn(language, bookingWords.title)}</h1>
      </div>
    </>
  )
  if (!organization)
    return (
      <>
        {head}
        <OrganizationChoice
          action="/appointments/create"
          chosen={null}
          language={language}
          name="organization"
          places={await findPlaces()}
        />
      </>
    )
  const terms = await findTerms(organization)
  if (!terms.ok)
    return (
      <>
        {head}
        <Trouble errors={terms.errors} title={sayIn(language, bookingWords.title)} />
      </>
    )
  const doctors = await findDoctors(organization)
  const asked = await read('doctor')
  const doctor = doctors.find(({ id }) => id === asked)?.id ?? ''
  const { date, time } = readAskedMoment(
    { date: await read('date'), time: await read('time') },
    terms.data,
  )
  const initial = doctor ? await findTimes(doctor, date, organization) : null
  const isFree = initial?.slots.some(({ startsAt }) => startsAt === time) ?? false
  return (
    <>
      {head}
      <BookingForm
        doctors={doctors}
        initial={initial}
        mayRegister={may(person, 'patients', 'create')}
        next={next}
        start={{
          patient: patient && { id: patient.id, label: patient.label },
          doctor,
          moment: {
            date,
            startsAt: isFree ? time : '',
            time: time && !isFree ? clockTimeIn(terms.data.timezone, new Date(time)) : '',
          },
        }}
        terms={terms.data}
      />
    </>
  )
}

export default Page
