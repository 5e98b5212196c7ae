import { roleWords } from '../../../../../access/roles.ts'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import type { LinkTold } from '../../../asking/checkLink.ts'

/** What the forms of an invitation are given. */
export interface InviteProps {
  language: Language
  link: LinkTold
  title: string
  token: string
}

export const inviteWords = {
  title: words('You are invited', 'أنت مدعو', 'Tiene una invitación'),
  accept: words('Accept the invitation', 'قبول الدعوة', 'Aceptar la invitación'),
  into: words('You are invited to', 'أنت مدعو إلى', 'Le invitan a'),
  as: words('as', 'بصفة', 'como'),
}

/** Whereto and as what somebody is invited, in a sentence. */
export function sayInvitation({ organization, role }: LinkTold, language: Language): string {
  const place = `${sayIn(language, inviteWords.into)} \u2068${organization?.name ?? ''}\u2069`
  return role === undefined
    ? `${place}.`
    : `${place} ${sayIn(language, inviteWords.as)} ${sayIn(language, roleWords[role])}.`
}
