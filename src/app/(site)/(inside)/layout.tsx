import type { ReactNode } from 'react'

import '../../../admin/styles/chips.css'
import { InsideShell } from '../shell/InsideShell.tsx'
import { PortalShell } from '../shell/PortalShell.tsx'
import './inside.css'
import { requirePerson } from './person/requirePerson.ts'

const Layout = async ({ children }: { children: ReactNode }) => {
  const person = await requirePerson()
  const Shell = person.user.role === 'patient' ? PortalShell : InsideShell
  return <Shell person={person}>{children}</Shell>
}

export default Layout
