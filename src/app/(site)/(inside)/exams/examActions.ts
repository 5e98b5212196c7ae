'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'

import { findExam } from '../../../../exams/index.ts'
import { readExamValues } from '../../../../exams/readExamValues.ts'
import { sayIn } from '../../../../lib/words.ts'
import { type Asked, askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm } from '../../forms/formState.ts'
import type { Acted } from '../forms/ActionButton.tsx'
import { answerForm } from '../forms/answerForm.ts'
import { takeRevision } from '../forms/takeRevision.ts'
import { addressDone } from './addressDone.ts'
import { examWords } from './examWords.ts'

type Typed = Record<string, string>

const answer = z.unknown()

/** The exam that a form holds, as the API takes it. */
function bodyOf(typed: Typed): object {
  const exam = findExam(typed['kind'])
  if (!exam) notFound()
  return {
    performedOn: typed['performedOn'] || null,
    [exam.kind]: readExamValues(exam, typed),
  }
}

const post = (typed: Typed): Promise<Asked<unknown>> => {
  const { admission, kind, organization, patient } = typed
  const body = { patient, admission, organization, kind, ...bodyOf(typed) }
  return askApi('/api/exams?depth=0', { method: 'POST', body, answer })
}

/** Says of which value each fault is, since the summary stands apart from the fields. */
async function nameFields<T extends Asked<unknown>>(asked: T, typed: Typed): Promise<T> {
  if (asked.ok) return asked
  const exam = findExam(typed['kind'])
  const language = await findPageLanguage()
  const errors = asked.errors.map((error) => {
    const field = exam?.fields[error.field?.slice(exam.kind.length + 1) ?? '']
    return field
      ? { ...error, message: `${sayIn(language, field.label)}: ${error.message}` }
      : error
  })
  return { ...asked, errors }
}

async function finish(
  asked: Asked<unknown>,
  typed: Typed,
  done: 'registered' | 'saved',
): Promise<FormState> {
  if (!asked.ok) return answerForm(await nameFields(asked, typed), typed, examWords[done])
  redirect(addressDone(typed['next'], `/patients/${typed['patient'] ?? ''}/exams`, done))
}

/** Registers an exam and goes back to where one came from. */
export async function registerExam(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  return finish(await post(typed), typed, 'registered')
}

/** Saves what was changed of an exam and goes back to where one came from. */
export async function changeExam(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const path = `/api/exams/${encodeURIComponent(typed['id'] ?? '')}`
  const asked = await askApi(`${path}?depth=0`, {
    method: 'PATCH',
    body: { ...bodyOf(typed), revision: Number(typed['revision']) },
    answer,
  })
  return takeRevision(await finish(asked, typed, 'saved'), path)
}

/** Notes a contact with the patient from the record itself, which stays. */
export async function noteContact(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const asked = await post(typed)
  if (asked.ok) refresh()
  return answerForm(asked, asked.ok ? {} : typed, examWords.noted)
}

/** Deletes an exam. */
export async function deleteExam(_before: Acted, form: FormData): Promise<Acted> {
  const { id = '' } = readForm(form)
  const asked = await askApi(`/api/exams/${encodeURIComponent(id)}`, { method: 'DELETE', answer })
  if (asked.ok) refresh()
  return answerForm(asked, {}, examWords.removed)
}
