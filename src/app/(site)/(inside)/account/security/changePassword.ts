'use server'

import { z } from 'zod'

import { words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type FormState, readForm } from '../../../forms/formState.ts'
import { keepSession } from '../../../session/keepSession.ts'
import { answerForm } from '../../forms/answerForm.ts'

const changed = words(
  'The password was changed. Other devices were signed out.',
  'تغيّرت كلمة المرور، وسُجّل خروج الأجهزة الأخرى.',
  'La contraseña se cambió. Los demás dispositivos se desconectaron.',
)

/** Changes the own password; the session that does it goes on, the others end. */
export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const { currentPassword = '', newPassword = '' } = readForm(form)
  const asked = await askApi('/api/users/change-password', {
    method: 'POST',
    body: { currentPassword, newPassword },
    answer: z.unknown(),
  })
  if (asked.ok) await keepSession(asked.response)
  return answerForm(asked, {}, changed)
}
