'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { askApi } from '../../asking/askApi.ts'
import { readForm } from '../../forms/formState.ts'
import { requirePerson } from '../person/requirePerson.ts'

/** Remembers on the account what the person wants to see in lists, and shows it. */
export async function chooseScope(form: FormData): Promise<void> {
  const { back, scope } = readForm(form)
  const { user } = await requirePerson()
  await askApi(`/api/users/${user.id}`, {
    method: 'PATCH',
    body: { viewScope: scope },
    answer: z.unknown(),
  })
  redirect(nextPath(back, '/people'))
}
