import { forbidden, notFound, redirect } from 'next/navigation'
import { z } from 'zod'

import { isUuid } from '../../../../../../lib/isUuid.ts'
import { askApi } from '../../../../asking/askApi.ts'
import { requirePerson } from '../../../person/requirePerson.ts'

const collections: Readonly<Record<string, string>> = {
  diagnosis: 'diagnoses',
  prescription: 'prescriptions',
  requires: 'requirements',
}

const found = z.object({ appointment: z.string() })

/** The appointment that an old address means: adding named the appointment, the other steps the record. */
async function findAppointment(step: string, collection: string, id: string): Promise<string> {
  if (!isUuid(id)) notFound()
  if (step === 'add') return id
  const asked = await askApi(`/api/${collection}/${id}`, { answer: found })
  if (!asked.ok && asked.status === 403) forbidden()
  if (!asked.ok) notFound()
  return asked.data.appointment
}

/** The clinic's old pages of a diagnosis, prescription or requirement: all of them are on the visit's page. */
const Page = async ({ params }: { params: Promise<{ step: string; id: string }> }) => {
  const [person, { id, step }] = await Promise.all([requirePerson(), params])
  const [, verb = '', kind = ''] = /^(add|update|view|delete)-(\w+)$/.exec(step) ?? []
  const collection = Object.hasOwn(collections, kind) ? collections[kind] : undefined
  if (collection === undefined) notFound()
  const isPatient = person.user.role === 'patient'
  if (isPatient && verb !== 'view') forbidden()
  const appointment = await findAppointment(verb, collection, id)
  redirect(`${isPatient ? '/portal' : ''}/appointments/${appointment}`)
}

export default Page
