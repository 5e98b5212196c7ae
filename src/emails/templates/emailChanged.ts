import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet, placeFacts } from '../phrases.ts'

/** Tells the old address of an account that another one took its place. */
export function emailChanged(data: MessageData['email-changed'], desk: Desk): Letter {
  const { say, when } = desk
  return {
    subject: say(
      words(
        'Your e-mail address at {house} was changed',
        'تم تغيير بريدك الإلكتروني في {house}',
        'Se ha cambiado su correo en {house}',
      ),
    ),
    preview: say(
      words(
        'If that was you, there is nothing to do.',
        'إذا كنت أنت من فعل ذلك فلا داعي لفعل شيء.',
        'Si ha sido usted, no tiene que hacer nada.',
      ),
    ),
    heading: say(
      words(
        'Your e-mail address was changed',
        'تم تغيير بريدك الإلكتروني',
        'Se ha cambiado su correo',
      ),
    ),
    paragraphs: [
      greet(desk, data.name),
      say(
        words(
          'On {moment} another address took the place of this one in your account at {house}. Mails go there from now on.',
          'في {moment} حل بريد آخر محل هذا البريد في حسابك في {house}. ستُرسل الرسائل إليه من الآن.',
          'El {moment} otra dirección sustituyó a esta en su cuenta de {house}. Los correos irán allí desde ahora.',
        ),
        { moment: when(data.at) },
      ),
    ],
    facts: placeFacts(desk, data),
    notes: [
      say(
        words(
          'If that was you, there is nothing to do. If it was not, tell your administrator at once.',
          'إذا كنت أنت من فعل ذلك فلا داعي لفعل شيء. وإلا فأخبر المسؤول فورًا.',
          'Si ha sido usted, no tiene que hacer nada. Si no, avise de inmediato a su administrador.',
        ),
      ),
    ],
  }
}
