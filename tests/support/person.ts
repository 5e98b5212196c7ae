import { randomUUID } from 'node:crypto'

import type { APIRequestContext } from 'playwright-core'

import { demoLogins, demoPassword } from '../../src/services/demo/logins.ts'
import { siteUrl } from './browser.ts'

/** A password that keeps every rule for everybody. */
export const strongPassword = 'A-Quiet-Harbour-77'

/** An address that nobody else in the tests has. */
export const newAddress = (name: string): string => `${name}.${randomUUID()}@example.org`

/** Asks the site's API as whoever is signed in with this context. */
export async function ask(
  request: APIRequestContext,
  method: string,
  path: string,
  data?: object,
): Promise<any> {
  const answer = await request.fetch(siteUrl(`/api${path}`), {
    method,
    headers: { origin: siteUrl('/').replace(/\/$/, '') },
    ...(data && { data }),
  })
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`)
  return JSON.parse(text)
}

/** Signs somebody in over the API; pages of the same context are theirs from here on. */
export const signInAs = (
  request: APIRequestContext,
  identifier: string,
  password = demoPassword,
): Promise<any> => ask(request, 'POST', '/users/login', { identifier, password })

/** The organization of a demo login. */
export async function organizationOf(
  request: APIRequestContext,
  username: string,
): Promise<string> {
  const slug = demoLogins.find((each) => each.username === username)?.organization ?? ''
  const { docs } = await ask(request, 'GET', `/organizations?where[slug][equals]=${slug}`)
  return docs[0].id
}
