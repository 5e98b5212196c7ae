import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'

import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import './patients.css'

/** The record of somebody else is a matter of the clinic; patients have the portal. */
const Layout = async ({ children }: { children: ReactNode }) => {
  const person = await requirePerson()
  if (!may(person, 'patients', 'read') || person.user.role === 'patient') forbidden()
  return children
}

export default Layout
