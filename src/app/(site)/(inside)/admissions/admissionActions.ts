'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'

import { nextPath } from '../../../../lib/nextPath.ts'
import type { Words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { addressDone } from '../exams/addressDone.ts'
import type { Acted } from '../forms/ActionButton.tsx'
import { answerForm } from '../forms/answerForm.ts'
import { takeRevision } from '../forms/takeRevision.ts'
import { admissionWords } from './admissionWords.ts'

type Typed = Record<string, string>

const answer = z.unknown()

const { endDate, endReason, startDate } = admissionWords

const move = (typed: Typed, step: string, more: object = {}) =>
  askApi(`/api/admissions/${encodeURIComponent(typed['id'] ?? '')}/${step}`, {
    method: 'POST',
    body: { revision: Number(typed['revision']), ...more },
    answer,
  })

async function act(form: FormData, step: 'suspend' | 'resume', done: Words): Promise<Acted> {
  const asked = await move(readForm(form), step)
  // Who saw an older state sees the present one now.
  refresh()
  return answerForm(asked, {}, done)
}

/** Suspends a cycle. */
export const suspendCycle = async (_before: Acted, form: FormData): Promise<Acted> =>
  act(form, 'suspend', admissionWords.suspended)

/** Lets a suspended cycle go on. */
export const resumeCycle = async (_before: Acted, form: FormData): Promise<Acted> =>
  act(form, 'resume', admissionWords.resumed)

/** Ends a cycle with date and reason, and goes back to where one came from. */
export async function endCycle(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, { endDate, endReason })
  if (missing.length > 0) return refused(missing, typed)
  const note = typed['note']?.trim()
  const asked = await move(typed, 'end', {
    endDate: typed['endDate'],
    endReason: typed['endReason'],
    ...(note && { note }),
  })
  if (!asked.ok) {
    const state = await answerForm(asked, typed, admissionWords.ended)
    return takeRevision(state, `/api/admissions/${encodeURIComponent(typed['id'] ?? '')}`)
  }
  redirect(addressDone(typed['next'], '/follow-ups', 'ended'))
}

/** Starts a cycle of a patient who has none that is open. */
export async function startCycle(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const missing = listMissing(await findPageLanguage(), typed, { startDate })
  if (missing.length > 0) return refused(missing, typed)
  const { organization, patient } = typed
  const asked = await askApi('/api/admissions?depth=0', {
    method: 'POST',
    body: { organization, patient, startDate: typed['startDate'], status: 'active' },
    answer,
  })
  if (!asked.ok) return answerForm(asked, typed, admissionWords.started)
  redirect(addressDone(nextPath(typed['next'], '/follow-ups'), '/follow-ups', 'started'))
}
