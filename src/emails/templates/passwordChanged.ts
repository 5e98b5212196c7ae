import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet, placeFacts } from '../phrases.ts'

/** Tells the owner of an account that its password is another one now. */
export function passwordChanged(data: MessageData['password-changed'], desk: Desk): Letter {
  const { say, when } = desk
  return {
    subject: say(
      words(
        'Your password at {house} was changed',
        'تم تغيير كلمة مرورك في {house}',
        'Se ha cambiado su contraseña en {house}',
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
      words('Your password was changed', 'تم تغيير كلمة مرورك', 'Se ha cambiado su contraseña'),
    ),
    paragraphs: [
      greet(desk, data.name),
      say(
        words(
          'The password of your account at {house} was changed on {moment}.',
          'تم تغيير كلمة مرور حسابك في {house} في {moment}.',
          'La contraseña de su cuenta en {house} se cambió el {moment}.',
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
