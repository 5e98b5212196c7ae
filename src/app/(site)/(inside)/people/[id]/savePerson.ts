'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'

const saved = words('Saved.', 'حُفظ.', 'Guardado.')

const texts = [
  'title',
  'firstName',
  'lastName',
  'email',
  'phone',
  'employeeId',
  'language',
  'role',
  'organization',
  'department',
]
const flags = ['isStaff', 'nationalAccess']

/** Saves what the form of a person holds; fields that it did not show are left alone. */
export async function savePerson(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id = '', revision } = typed
  const sent = texts.filter((name) => typed[name] !== undefined)
  const asked = await askApi(`/api/users/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: {
      ...Object.fromEntries(sent.map((name) => [name, typed[name] || null])),
      ...Object.fromEntries(
        flags
          .filter((name) => typed[`asked-${name}`] !== undefined)
          .map((name) => [name, typed[name] === 'true']),
      ),
      revision: Number(revision),
    },
    answer: z.unknown(),
  })
  refresh()
  return answerForm(asked, typed, saved)
}

/** Saves which groups of the organization somebody belongs to. */
export async function saveGroups(_before: FormState, form: FormData): Promise<FormState> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/user/users/${encodeURIComponent(id)}/groups`, {
    method: 'PUT',
    body: { groups: form.getAll('groups') },
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, saved)
}
