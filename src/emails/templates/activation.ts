import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { goodUntil, greet } from '../phrases.ts'

/** A link with which a new colleague sets the first password. */
export function activation(
  { expiresAt, link, name }: MessageData['activation'],
  desk: Desk,
): Letter {
  const { say } = desk
  return {
    subject: say(
      words(
        'Activate your account at {house}',
        'فعّل حسابك في {house}',
        'Active su cuenta en {house}',
      ),
    ),
    preview: say(
      words(
        'Set a password and you can start.',
        'عيّن كلمة مرور ويمكنك البدء.',
        'Elija una contraseña y podrá empezar.',
      ),
    ),
    heading: say(words('Activate your account', 'فعّل حسابك', 'Active su cuenta')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'An account was created for you at {house}. Set your password to start using it.',
          'أُنشئ لك حساب في {house}. عيّن كلمة المرور لتبدأ استخدامه.',
          'Se ha creado una cuenta para usted en {house}. Elija su contraseña para empezar a usarla.',
        ),
      ),
    ],
    button: {
      label: say(words('Set my password', 'تعيين كلمة المرور', 'Elegir mi contraseña')),
      link,
    },
    notes: [
      goodUntil(desk, expiresAt),
      say(
        words(
          'Is it too late? Ask your administrator to send a new link.',
          'هل فات الأوان؟ اطلب من المسؤول إرسال رابط جديد.',
          '¿Ha vencido? Pida a su administrador que le envíe un enlace nuevo.',
        ),
      ),
    ],
  }
}
