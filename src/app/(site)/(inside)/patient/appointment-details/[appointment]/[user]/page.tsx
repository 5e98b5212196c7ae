import { forbidden, notFound, redirect } from 'next/navigation'
import { z } from 'zod'

import { isUuid } from '../../../../../../../lib/isUuid.ts'
import { askApi } from '../../../../../asking/askApi.ts'
import { requirePerson } from '../../../../person/requirePerson.ts'
import { findPatientOfUser } from '../../../findPatientOfUser.ts'

const found = z.object({ patient: z.string() })

/**
 * The clinic's old details of an appointment, by its id and that of the patient's user. An appointment
 * out of reach is not there; one that belongs to another user than the address says is refused.
 */
const Page = async ({ params }: { params: Promise<{ appointment: string; user: string }> }) => {
  const [person, { appointment, user }] = await Promise.all([requirePerson(), params])
  if (!isUuid(appointment)) notFound()
  const asked = await askApi(`/api/appointments/${appointment}`, { answer: found })
  if (!asked.ok) notFound()
  if (person.user.role === 'patient') {
    if (user.toLowerCase() !== person.user.id) forbidden()
    redirect(`/portal/appointments/${appointment}`)
  }
  if ((await findPatientOfUser(user)) !== asked.data.patient) forbidden()
  redirect(`/appointments/${appointment}`)
}

export default Page
