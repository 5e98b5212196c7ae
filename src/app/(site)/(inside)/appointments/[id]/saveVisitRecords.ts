'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { recordKindNames } from '../../../../../lib/recordKinds.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { answerForm } from '../../forms/answerForm.ts'
import { visitWords } from './visitWords.ts'

/** Refusals after which the page shows what is stored now, beside what was typed. */
const changedMeanwhile = ['stale-revision', 'records-frozen', 'conflict']

/** Saves the records of a visit as they were typed, and completes it unless it shall stay open. */
export async function saveVisitRecords(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id = '' } = typed
  const given = recordKindNames.filter((kind) => typed[kind] !== undefined)
  const complete = typed['complete'] === '1' && typed['keepOpen'] === undefined
  const asked = await askApi(`/api/appointments/${encodeURIComponent(id)}/records`, {
    method: 'PUT',
    body: {
      ...Object.fromEntries(given.map((kind) => [kind, typed[kind]])),
      revisions: Object.fromEntries(
        given.map((kind) => [kind, Number(typed[`revision-${kind}`]) || null]),
      ),
      ...(complete && { complete }),
    },
    answer: z.unknown(),
  })
  if (asked.ok && complete) {
    const next = encodeURIComponent(nextPath(typed['next'], '/appointments'))
    redirect(`/appointments/${id}?done=completed&next=${next}`)
  }
  // A page asked again without a session would lead away from what was typed.
  if (asked.ok || asked.errors.some(({ code }) => changedMeanwhile.includes(code))) refresh()
  const { errors, ...answered } = await answerForm(asked, typed, visitWords.saved)
  // That the visit is completed, and which text was changed, the form itself says where it shows them.
  const told = errors
    .filter(({ code }) => code !== 'records-frozen')
    .map((error) =>
      error.code === 'stale-revision' ? { code: error.code, message: error.message } : error,
    )
  return { ...answered, errors: told }
}
