'use server'

import { z } from 'zod'

import { words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { type FormState, readForm } from '../../forms/formState.ts'
import { rememberLanguage } from '../../session/pageLanguage.ts'
import { answerForm } from '../forms/answerForm.ts'

const saved = words('Saved.', 'حُفظ.', 'Guardado.')
const changed = z.object({ profile: z.object({ language: z.enum(['en', 'ar', 'es']).nullable() }) })

/** Saves the own profile; the pages follow the language that was chosen. */
export async function saveProfile(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const { description, firstName, language, lastName, title } = typed
  const asked = await askApi('/api/user/me/profile', {
    method: 'PATCH',
    body: {
      title: title || null,
      firstName: firstName || null,
      lastName: lastName || null,
      description: description || null,
      language,
    },
    answer: changed,
  })
  const chosen = asked.ok ? asked.data.profile.language : null
  if (chosen) await rememberLanguage(chosen)
  return answerForm(asked, typed, saved)
}
