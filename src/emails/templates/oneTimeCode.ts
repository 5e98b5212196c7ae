import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet } from '../phrases.ts'
import type { Sentence } from '../sentence.ts'

type Data = MessageData['one-time-code']

/** A code that is typed where somebody signs in. */
export function oneTimeCode({ code, expiresAt, name }: Data, desk: Desk): Letter {
  const { clockTime, say } = desk
  return {
    subject: say(
      words('Your code for {house}', 'رمز الدخول إلى {house}', 'Su código para {house}'),
    ),
    preview: say(
      words(
        'Type it where you are signing in.',
        'اكتبه حيث تسجّل الدخول.',
        'Escríbalo donde está iniciando sesión.',
      ),
    ),
    heading: say(words('Your code', 'رمزك', 'Su código')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'Type this code where you are signing in to {house}:',
          'اكتب هذا الرمز حيث تسجّل الدخول إلى {house}:',
          'Escriba este código donde está iniciando sesión en {house}:',
        ),
      ),
    ],
    code,
    notes: [
      say(
        words(
          'It works once, until {time}. Give it to nobody, not even to somebody who calls you.',
          'يعمل مرة واحدة، وحتى {time}. لا تعطه لأحد، ولا حتى لمن يتصل بك.',
          'Sirve una sola vez, hasta las {time}. No se lo dé a nadie, ni a quien le llame.',
        ),
        { time: clockTime(expiresAt) },
      ),
      say(
        words(
          'If you are not signing in, somebody knows your sign-in details: tell your administrator.',
          'إذا لم تكن تسجّل الدخول فهناك من يعرف بيانات دخولك: أخبر المسؤول.',
          'Si no está iniciando sesión, alguien conoce sus datos de acceso: avise a su administrador.',
        ),
      ),
    ],
  }
}

/** The same in one text message. */
export const oneTimeCodeText = ({ code, expiresAt }: Data, { clockTime, say }: Desk): Sentence =>
  say(
    words(
      `${code} is your code for {house}. It works once, until {time}. Give it to nobody.`,
      `${code} هو رمزك للدخول إلى {house}. يعمل مرة واحدة، وحتى {time}. لا تعطه لأحد.`,
      `${code} es su código para {house}. Sirve una sola vez, hasta las {time}. No se lo dé a nadie.`,
    ),
    { time: clockTime(expiresAt) },
  )
