import { Anchor, Button } from '@mantine/core'

import { type Language, sayIn, type Words, words } from '../../../lib/words.ts'
import type { ApiError } from '../asking/askApi.ts'
import { DoorShell } from '../shell/DoorShell.tsx'

const titles: Readonly<Record<string, Words>> = {
  'token-expired': words(
    'This link has expired',
    'انتهت صلاحية هذا الرابط',
    'Este enlace ha vencido',
  ),
  'token-used': words(
    'This link was already used',
    'سبق استخدام هذا الرابط',
    'Este enlace ya se usó',
  ),
}

const invalid = words('This link is not valid', 'هذا الرابط غير صالح', 'Este enlace no es válido')
const whole = words(
  'Perhaps the address was not copied whole. Open the link in the mail again.',
  'ربما لم يُنسخ العنوان كاملًا. افتح الرابط من الرسالة مرة أخرى.',
  'Quizá no se copió la dirección completa. Abra de nuevo el enlace del correo.',
)
const signIn = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')

interface Props {
  errors: readonly ApiError[]
  language: Language
  /** What to do about a link that no longer leads anywhere. */
  advice: Words
  /** Where a new link is to be had by oneself. */
  way?: { href: string; words: Words }
}

/** Stands where a mailed link no longer leads: what is wrong with it, and what to do. */
export const LinkTrouble = ({ advice, errors, language, way }: Props) => {
  const [error] = errors
  const title = titles[error?.code ?? ''] ?? (error?.field === 'token' ? invalid : null)
  // Another refusal, such as a deactivated account, says itself what is the matter.
  const heading = title ? sayIn(language, title) : (error?.message ?? sayIn(language, invalid))
  return (
    <DoorShell lead={sayIn(language, title === invalid ? whole : advice)} title={heading}>
      {way && (
        <Button component="a" href={way.href} size="md">
          {sayIn(language, way.words)}
        </Button>
      )}
      <div className="pc-links">
        <Anchor href="/login">{sayIn(language, signIn)}</Anchor>
      </div>
    </DoorShell>
  )
}
