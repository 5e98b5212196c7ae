'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { type Asked, askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { answerForm } from '../forms/answerForm.ts'
import { fieldWords } from './fieldWords.ts'
import { staffWords } from './staffWords.ts'

const { employeeId, firstName, lastName } = fieldWords
const needed = { firstName, lastName, employeeId }

const fields = [
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'email',
  'phone',
  'staffType',
  'jobTitle',
  'specialization',
  'licenseNumber',
  'licenseExpiresOn',
  'organization',
  'department',
  'employeeId',
  'status',
]

type Typed = Record<string, string>

const bodyOf = (typed: Typed): object =>
  Object.fromEntries(
    fields
      .filter((name) => typed[name] !== undefined)
      .map((name) => [name, typed[name]?.trim() || null]),
  )

async function save(
  form: FormData,
  ask: (typed: Typed) => Promise<Asked<{ doc: { id: string } }>>,
  done: 'created' | 'saved',
): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, needed)
  if (missing.length > 0) return refused(missing, typed)
  const asked = await ask(typed)
  if (!asked.ok) return answerForm(asked, typed, staffWords.saved)
  const back = encodeURIComponent(nextPath(typed['next'], '/staff'))
  redirect(`/staff/${asked.data.doc.id}?done=${done}&next=${back}`)
}

const answer = z.object({ doc: z.object({ id: z.string() }) })

/** Adds a staff member and shows the record, where a login can be created. */
export const addStaff = async (_before: FormState, form: FormData): Promise<FormState> =>
  save(
    form,
    (typed) => askApi('/api/staff', { method: 'POST', body: bodyOf(typed), answer }),
    'created',
  )

/** Saves what was changed of a staff record and shows it. */
export const changeStaff = async (_before: FormState, form: FormData): Promise<FormState> =>
  save(
    form,
    ({ id = '', revision, ...typed }) =>
      askApi(`/api/staff/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        body: { ...bodyOf(typed), revision: Number(revision) },
        answer,
      }),
    'saved',
  )
