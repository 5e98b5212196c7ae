import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { goodUntil, greet, ignoreIt } from '../phrases.ts'

/** A link to a new password, for who has forgotten the old one. */
export function reset({ expiresAt, link, name }: MessageData['reset'], desk: Desk): Letter {
  const { say } = desk
  return {
    subject: say(
      words(
        'Set a new password at {house}',
        'تعيين كلمة مرور جديدة في {house}',
        'Elija una contraseña nueva en {house}',
      ),
    ),
    preview: say(
      words(
        'A new password was asked for your account.',
        'طُلبت كلمة مرور جديدة لحسابك.',
        'Se ha pedido una contraseña nueva para su cuenta.',
      ),
    ),
    heading: say(words('Set a new password', 'عيّن كلمة مرور جديدة', 'Elija una contraseña nueva')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'A new password was asked for your account at {house}. All devices are signed out when you set it.',
          'طُلبت كلمة مرور جديدة لحسابك في {house}. عند تعيينها يُسجَّل الخروج من جميع الأجهزة.',
          'Se ha pedido una contraseña nueva para su cuenta en {house}. Al elegirla se cierra la sesión en todos los dispositivos.',
        ),
      ),
    ],
    button: {
      label: say(words('Set a new password', 'تعيين كلمة المرور', 'Elegir contraseña nueva')),
      link,
    },
    notes: [goodUntil(desk, expiresAt), ignoreIt(desk)],
  }
}
