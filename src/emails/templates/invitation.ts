import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { goodUntil } from '../phrases.ts'

/** Somebody asks a person to join an organization. */
export function invitation(
  { expiresAt, inviter, link, organization, role }: MessageData['invitation'],
  desk: Desk,
): Letter {
  const { say } = desk
  const values = { inviter, organization, role }
  return {
    subject: say(
      words(
        '{inviter} invites you to {organization}',
        'يدعوك {inviter} إلى {organization}',
        '{inviter} le invita a {organization}',
      ),
      values,
    ),
    preview: say(
      words(
        'Accept the invitation and join.',
        'اقبل الدعوة وانضم.',
        'Acepte la invitación y únase.',
      ),
    ),
    heading: say(
      words('Join {organization}', 'انضم إلى {organization}', 'Únase a {organization}'),
      values,
    ),
    paragraphs: [
      say(
        words(
          '{inviter} invites you to work at {organization} as {role}.',
          'يدعوك {inviter} للعمل في {organization} بدور {role}.',
          '{inviter} le invita a trabajar en {organization} como {role}.',
        ),
        values,
      ),
    ],
    button: {
      label: say(words('Accept the invitation', 'قبول الدعوة', 'Aceptar la invitación')),
      link,
    },
    notes: [
      goodUntil(desk, expiresAt),
      say(
        words(
          'If you do not know the sender, ignore this mail: nothing changes.',
          'إذا كنت لا تعرف المرسل فتجاهل هذه الرسالة: لن يتغير شيء.',
          'Si no conoce al remitente, ignore este correo: nada cambia.',
        ),
      ),
    ],
  }
}
