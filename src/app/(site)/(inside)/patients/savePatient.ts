'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import { sayIn, words } from '../../../../lib/words.ts'
import { type ApiError, type Asked, askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { answerForm } from '../forms/answerForm.ts'
import { fieldWords } from './fieldWords.ts'
import { bodyOf, patientFields } from './patientBody.ts'
import { patientWords } from './patientWords.ts'

const theirs = words('Somebody else wrote here', 'كتب شخص آخر هنا', 'Otra persona escribió aquí')
const emptied = words('nothing', 'لا شيء', 'nada')

const needed = { firstName: fieldWords.firstName, lastName: fieldWords.lastName }
const answer = z.object({ doc: z.object({ id: z.string() }) })
const record = z.looseObject({ revision: z.number() })

type Saved = Asked<{ doc: { id: string } }>

async function check(typed: Record<string, string>): Promise<FormState | null> {
  const missing = listMissing(await findPageLanguage(), typed, needed)
  return missing.length > 0 ? refused(missing, typed) : null
}

/** Where a registration leads: back to the booking that asked for the patient, else to the record. */
function destination(id: string, next: string, done: 'created' | 'saved'): string {
  const target = nextPath(next, '/patients')
  if (done === 'created' && target.startsWith('/appointments/create')) {
    const [path, query = ''] = target.split('?')
    const params = new URLSearchParams(query)
    params.set('patient', id)
    return `${path}?${params.toString()}`
  }
  return `/patients/${id}?done=${done}&next=${encodeURIComponent(target)}`
}

/** Registers a patient: record, admission and login in one step, or none of them. */
export async function addPatient(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const wrong = await check(typed)
  if (wrong) return wrong
  const username = typed['account.username']?.trim()
  const asked: Saved = await askApi('/api/patients', {
    method: 'POST',
    body: { ...bodyOf(typed), ...(username && { account: { username } }) },
    answer,
  })
  if (!asked.ok) return answerForm(asked, typed, patientWords.created)
  redirect(destination(asked.data.doc.id, typed['next'] ?? '', 'created'))
}

/** Phones are stored with the country's prefix and typed without it. */
function isSame(stored: unknown, typed: unknown): boolean {
  if (typeof stored === 'string' && stored.startsWith('+') && typeof typed === 'string')
    return stored.endsWith(typed.replace(/\D/g, '').replace(/^0+/, ''))
  return (stored ?? null) === (typed ?? null)
}

/** What stands in the record now where something else was typed, beside each field. */
async function tellTheirs(
  id: string,
  typed: Record<string, string>,
): Promise<{ errors: ApiError[]; revision: string } | null> {
  const language = await findPageLanguage()
  const asked = await askApi(`/api/patients/${id}?depth=0`, { answer: record })
  if (!asked.ok) return null
  const mine = new Map(Object.entries(bodyOf(typed)))
  const errors = patientFields
    .filter((name) => mine.has(name) && !isSame(asked.data[name], mine.get(name)))
    .map((field) => {
      const now = asked.data[field]
      const isValue = typeof now === 'string' || typeof now === 'number'
      const said = isValue ? String(now) : sayIn(language, emptied)
      return { code: 'stale', field, message: `${sayIn(language, theirs)}: ${said}` }
    })
  return { errors, revision: String(asked.data.revision) }
}

/** Saves what was changed of a record; where somebody else was faster it shows what they wrote. */
export async function changePatient(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const wrong = await check(typed)
  if (wrong) return wrong
  const id = encodeURIComponent(typed['id'] ?? '')
  const asked: Saved = await askApi(`/api/patients/${id}`, {
    method: 'PATCH',
    body: { ...bodyOf(typed), revision: Number(typed['revision']) },
    answer,
  })
  if (asked.ok) redirect(destination(asked.data.doc.id, typed['next'] ?? '', 'saved'))
  const state = await answerForm(asked, typed, patientWords.saved)
  if (!asked.errors.some(({ code }) => code === 'stale-revision')) return state
  const told = await tellTheirs(id, typed)
  if (!told) return state
  return {
    ...state,
    errors: [...state.errors.map(({ code, message }) => ({ code, message })), ...told.errors],
    values: { ...state.values, revision: told.revision },
  }
}
