import { notFound, redirect } from 'next/navigation'

import { requirePerson } from '../../../person/requirePerson.ts'
import { findPatientOfUser } from '../../findPatientOfUser.ts'

/**
 * The clinic's old profile of a patient, by the id of the patient's user: patients are led to their own
 * portal, staff to the record of a patient within their reach; anybody else's is not there.
 */
const Page = async ({ params }: { params: Promise<{ user: string }> }) => {
  const [{ user: asker }, { user }] = await Promise.all([requirePerson(), params])
  if (asker.role === 'patient') {
    if (user.toLowerCase() !== asker.id) notFound()
    redirect('/portal')
  }
  const patient = await findPatientOfUser(user)
  if (patient === null) notFound()
  redirect(`/patients/${patient}`)
}

export default Page
