'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import type { Words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { queryOf, searchIn } from '../../../asking/queryOf.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { namePerson } from '../../person/namePerson.ts'
import { cardWords } from './cardWords.ts'

/** Asks one of the four doors about the login of the staff member whom the form names. */
async function act(form: FormData, door: string, names: string[], done: Words): Promise<FormState> {
  const typed = readForm(form)
  const { id = '' } = typed
  const asked = await askApi(`/api/staff/${encodeURIComponent(id)}/${door}`, {
    method: 'POST',
    body: Object.fromEntries(names.map((name) => [name, typed[name]])),
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, typed, done)
}

/** Gives a staff member a login and mails it. */
export const createAccount = async (_before: FormState, form: FormData): Promise<FormState> =>
  act(form, 'create_user_account', ['role'], cardWords.created)

/** Links a staff member to somebody's login. */
export const linkUser = async (_before: FormState, form: FormData): Promise<FormState> =>
  act(form, 'link_user', ['user_id'], cardWords.linked)

/** Ends the link between a staff member and the login. */
export const unlinkUser = async (_before: Acted, form: FormData): Promise<Acted> =>
  act(form, 'unlink_user', [], cardWords.unlinked)

/** Mails new credentials to a staff member. */
export const sendCredentials = async (_before: Acted, form: FormData): Promise<Acted> =>
  act(form, 'send_invitation', [], cardWords.sent)

const people = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      email: z.string().nullish(),
      username: z.string().nullish(),
    }),
  ),
})
const taken = z.object({ docs: z.array(z.object({ user: z.string().nullish() })) })

/** More are found than shown, because some of them belong to a staff record already. */
const FOUND = 40
const SHOWN = 10

/** The people of an organization, or of none, who belong to no staff record yet, by name or e-mail. */
export async function findUnlinked(
  organization: string,
  q: string,
): Promise<{ value: string; label: string }[]> {
  const query = queryOf([
    ...searchIn(['firstName', 'lastName', 'email', 'username'], q),
    { or: [{ organization: { equals: organization } }, { organization: { exists: false } }] },
    { role: { not_equals: 'patient' } },
  ])
  for (const name of ['firstName', 'lastName', 'email', 'username'])
    query.set(`select[${name}]`, 'true')
  query.set('limit', String(FOUND))
  query.set('depth', '0')
  query.set('sort', 'firstName')
  const asked = await askApi(`/api/users?${query.toString()}`, { answer: people })
  const found = asked.ok ? asked.data.docs : []
  if (found.length === 0) return []
  const records = new URLSearchParams({
    'where[user][in]': found.map(({ id }) => id).join(','),
    'select[user]': 'true',
    depth: '0',
    limit: String(FOUND),
  })
  const linked = await askApi(`/api/staff?${records.toString()}`, { answer: taken })
  const theirs = new Set(linked.ok ? linked.data.docs.map(({ user }) => user) : [])
  return found
    .filter(({ id }) => !theirs.has(id))
    .slice(0, SHOWN)
    .map((person) => ({
      value: person.id,
      label: `${namePerson(person)} · ${person.email ?? person.username ?? ''}`,
    }))
}
