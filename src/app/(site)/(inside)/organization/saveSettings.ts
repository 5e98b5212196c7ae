'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'

import { words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { type FormState, readForm } from '../../forms/formState.ts'
import { answerForm } from '../forms/answerForm.ts'
import type { Setting } from './setting.ts'
import { settingsSections } from './settings.ts'

const saved = words('Saved.', 'حُفظ.', 'Guardado.')

function valueOf(setting: Setting, form: FormData): unknown {
  if (setting.kind === 'many') return form.getAll(setting.name)
  const text = readForm(form)[setting.name]?.trim() ?? ''
  if (setting.kind === 'flag') return text === 'true'
  if (text === '') return null
  // What is no number goes on as it is: the server says what is wrong with it.
  return setting.kind === 'number' && /^-?\d+$/.test(text) ? Number(text) : text
}

/** Saves one section of the settings. */
export async function saveSettings(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { id = '', revision, section } = typed
  const settings = settingsSections.find(({ name }) => name === section)?.settings ?? []
  const asked = await askApi(`/api/organizations/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: {
      ...Object.fromEntries(settings.map((setting) => [setting.name, valueOf(setting, form)])),
      revision: Number(revision),
    },
    answer: z.unknown(),
  })
  refresh()
  return answerForm(asked, typed, saved)
}
