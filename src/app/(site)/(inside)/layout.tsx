import type { ReactNode } from 'react'

import '../../../admin/styles/chips.css'
import { InsideShell } from '../shell/InsideShell.tsx'
import './inside.css'
import { requirePerson } from './person/requirePerson.ts'

const Layout = async ({ children }: { children: ReactNode }) => (
  <InsideShell person={await requirePerson()}>{children}</InsideShell>
)

export default Layout
