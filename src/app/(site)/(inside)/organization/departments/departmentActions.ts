'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm, refused } from '../../../forms/formState.ts'
import type { Acted } from '../../forms/ActionButton.tsx'
import { answerForm } from '../../forms/answerForm.ts'
import { departmentWords } from './departmentWords.ts'

/** Adds a department, or renames the one that the form names. */
export async function saveDepartment(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id, name, nameAr, organization, revision } = typed
  const names = { name, nameAr: nameAr || null }
  const asked = await askApi(
    id ? `/api/departments/${encodeURIComponent(id)}` : '/api/departments',
    {
      method: id ? 'PATCH' : 'POST',
      body: id ? { ...names, revision: Number(revision) } : { ...names, organization },
      answer: z.unknown(),
    },
  )
  if (asked.ok) refresh()
  const state = await answerForm(asked, typed, departmentWords[id ? 'saved' : 'added'])
  return asked.ok && !id ? { ...state, ...refused([], {}) } : state
}

/** Deletes a department that is not used. */
export async function deleteDepartment(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/departments/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    answer: z.unknown(),
  })
  if (asked.ok) refresh()
  return answerForm(asked, {}, departmentWords.gone)
}
