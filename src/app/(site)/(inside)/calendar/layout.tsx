import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'

import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import './calendar.css'

const Layout = async ({ children }: { children: ReactNode }) => {
  const person = await requirePerson()
  if (person.user.role === 'patient' || !may(person, 'appointments', 'read')) forbidden()
  return children
}

export default Layout
