import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet, placeFacts } from '../phrases.ts'

/** Tells the owner of an account that too many passwords were wrong. */
export function accountLocked(
  { at, ip, minutes, name }: MessageData['account-locked'],
  desk: Desk,
): Letter {
  const { say, when } = desk
  return {
    subject: say(
      words(
        'Your account at {house} is locked for a while',
        'حسابك في {house} مقفل مؤقتًا',
        'Su cuenta en {house} está bloqueada por un rato',
      ),
    ),
    preview: say(
      words(
        'Too many wrong passwords were typed.',
        'كُتبت كلمات مرور خاطئة كثيرة.',
        'Se han escrito demasiadas contraseñas erróneas.',
      ),
    ),
    heading: say(words('Your account is locked', 'حسابك مقفل', 'Su cuenta está bloqueada')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'Too many wrong passwords were typed for your account, the last on {moment}. It opens again by itself; the lock lasts {minutes} minutes.',
          'كُتبت كلمات مرور خاطئة كثيرة لحسابك، آخرها في {moment}. يُفتح الحساب من تلقاء نفسه؛ مدة القفل بالدقائق: {minutes}.',
          'Se han escrito demasiadas contraseñas erróneas para su cuenta, la última el {moment}. Se abre de nuevo por sí sola; el bloqueo dura {minutes} minutos.',
        ),
        { minutes: String(minutes), moment: when(at) },
      ),
    ],
    facts: placeFacts(desk, { ip, device: null }),
    notes: [
      say(
        words(
          'If that was not you, somebody is trying to get in: tell your administrator, who can also unlock the account at once.',
          'إذا لم تكن أنت فهناك من يحاول الدخول: أخبر المسؤول، ويمكنه أيضًا فتح الحساب فورًا.',
          'Si no ha sido usted, alguien intenta entrar: avise a su administrador, que también puede desbloquear la cuenta al momento.',
        ),
      ),
    ],
  }
}
