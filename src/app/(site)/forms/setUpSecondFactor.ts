'use server'

import { z } from 'zod'

import { askApi } from '../asking/askApi.ts'
import { keepSession } from '../session/keepSession.ts'
import { type FormState, readForm, refused } from './formState.ts'

/** Where the setting up of a second factor stands; the secret is the person's own to see. */
export interface SetupState extends FormState {
  secret?: string
  otpauthUrl?: string
  recoveryCodes?: string[]
}

const secret = z.object({ secret: z.string(), otpauthUrl: z.string() })
const codes = z.object({ recoveryCodes: z.array(z.string()) })

async function begin(): Promise<SetupState> {
  const asked = await askApi('/api/users/two-factor/setup', { method: 'POST', answer: secret })
  return asked.ok ? { ...refused([], {}), ...asked.data } : refused(asked.errors, {})
}

/** First gives the secret that goes into the person's app, then has a code prove that it is there. */
export async function setUpSecondFactor(_before: SetupState, form: FormData): Promise<SetupState> {
  const { code, otpauthUrl, secret: shown } = readForm(form)
  if (!otpauthUrl || !shown) return begin()
  const asked = await askApi('/api/users/two-factor/confirm', {
    method: 'POST',
    body: { code: code?.replace(/\s/g, '') ?? '' },
    answer: codes,
  })
  if (!asked.ok) return { ...refused(asked.errors, {}), otpauthUrl, secret: shown }
  await keepSession(asked.response)
  return { ...refused([], {}), ...asked.data }
}
