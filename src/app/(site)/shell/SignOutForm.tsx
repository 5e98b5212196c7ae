import type { ReactNode } from 'react'

import type { Person } from '../(inside)/person/findPerson.ts'
import { signOut } from './signOut.ts'

interface Props {
  /** Who leaves, as far as it is known. */
  person: Pick<Person, 'user' | 'organization'> | null
  children: ReactNode
}

/** The way out: staff end at their sign-in page, patients at that of their own hospital. */
export const SignOutForm = ({ children, person }: Props) => (
  <form action={signOut}>
    {person?.user.role === 'patient' && (
      <input name="portal" type="hidden" value={person.organization?.slug ?? ''} />
    )}
    {children}
  </form>
)
