'use server'

import { z } from 'zod'

import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'

const isStatus = (value: unknown): value is AppointmentStatus =>
  typeof value === 'string' && Object.hasOwn(appointmentStatuses, value)

const changed = z.object({
  doc: z.object({ revision: z.number(), status: z.custom<AppointmentStatus>(isStatus) }),
})

/** A new status of an appointment, sent with the revision that the person saw. */
export interface StatusChange {
  id: string
  revision: number
  status: AppointmentStatus
  cancelReason?: string | null
}

export type StatusChanged =
  { ok: true; status: AppointmentStatus; revision: number } | { ok: false; message: string }

const gentler = {
  'stale-revision': words(
    'Somebody else changed this appointment in the meantime. Look again before you change it.',
    'غيّر شخص آخر هذا الموعد في هذه الأثناء. انظر إليه مجددًا قبل تغييره.',
    'Otra persona cambió esta cita mientras tanto. Mírela de nuevo antes de cambiarla.',
  ),
  unauthenticated: words(
    'Your session has ended. Nothing was changed: sign in again in a new tab, then try once more.',
    'انتهت جلستك. لم يتغير شيء: سجّل الدخول في تبويب جديد ثم حاول مرة أخرى.',
    'Su sesión terminó. No se cambió nada: inicie sesión en otra pestaña e inténtelo de nuevo.',
  ),
}
const isGentler = (code: string): code is keyof typeof gentler => Object.hasOwn(gentler, code)

/** Changes the status of an appointment in place; what is wrong comes back as a sentence. */
export async function changeStatus({
  cancelReason,
  id,
  revision,
  status,
}: StatusChange): Promise<StatusChanged> {
  const asked = await askApi(`/api/appointments/${encodeURIComponent(id)}?depth=0`, {
    method: 'PATCH',
    body: { status, revision, ...(cancelReason !== undefined && { cancelReason }) },
    answer: changed,
  })
  if (asked.ok) return { ok: true, ...asked.data.doc }
  const language = await findPageLanguage()
  const told = asked.errors.map(({ code, message }) =>
    isGentler(code) ? sayIn(language, gentler[code]) : message,
  )
  return { ok: false, message: told.join(' ') }
}
