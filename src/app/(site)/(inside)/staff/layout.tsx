import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'

import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import './staff.css'

const Layout = async ({ children }: { children: ReactNode }) => {
  if (!may(await requirePerson(), 'staff', 'read')) forbidden()
  return children
}

export default Layout
