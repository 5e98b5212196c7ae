import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

import { dutyPath, restriction, withNext } from '../../session/dutyPath.ts'
import { findPerson, type Person } from './findPerson.ts'

/** The address of this page, without what Next adds to it for itself. */
async function findHere(): Promise<string> {
  const here = new URL((await headers()).get('x-page-path') ?? '/', 'http://localhost')
  here.searchParams.delete('_rsc')
  return here.pathname + here.search
}

/**
 * The signed-in person; whoever is not is led to the sign-in page and back, and whoever must first
 * choose a password or set up a second factor is led there.
 */
export async function requirePerson(): Promise<Person> {
  const asked = await findPerson()
  if (asked.ok) return asked.data
  const duty = restriction.safeParse(asked.errors[0]?.code)
  const doing = duty.success ? dutyPath(duty.data) : null
  if (doing !== null || asked.status === 401) {
    const here = await findHere()
    const door = /^\/(portal|patient)\//.test(`${here}/`) ? '/portal/login' : '/login'
    redirect(withNext(doing ?? door, here))
  }
  throw new Error(`The pages could not find out who asks: ${asked.status}.`)
}
