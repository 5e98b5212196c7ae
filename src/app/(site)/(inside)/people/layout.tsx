import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'

import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'

const Layout = async ({ children }: { children: ReactNode }) => {
  if (!may(await requirePerson(), 'users', 'create')) forbidden()
  return children
}

export default Layout
