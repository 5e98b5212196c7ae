'use server'

import { z } from 'zod'

import { sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, readForm, refused } from '../../forms/formState.ts'
import { listMissing } from '../../forms/listMissing.ts'
import { requestWords } from './requestWords.ts'

const taken = words(
  'If this organization takes requests, its administrators have yours now and answer by e-mail.',
  'إن كانت هذه المؤسسة تستقبل الطلبات فقد وصل طلبك إلى مسؤوليها، وسيردون بالبريد.',
  'Si esta organización admite solicitudes, sus administradores ya tienen la suya y responderán por correo.',
)

/** Asks an organization for an account; the answer tells nothing about the organization. */
export async function requestAccount(_before: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form)
  const language = await findPageLanguage()
  const missing = listMissing(language, typed, requestWords)
  if (missing.length > 0) return refused(missing, typed)
  const { email, employeeId, message, name, organization } = typed
  const asked = await askApi('/api/account-requests', {
    method: 'POST',
    body: {
      organization: organization?.trim().toLowerCase(),
      email,
      name,
      ...(employeeId && { employeeId }),
      ...(message && { message }),
    },
    answer: z.unknown(),
  })
  if (!asked.ok) return refused(asked.errors, typed)
  return { ...refused([], {}), done: sayIn(language, taken) }
}
