import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { goodUntil, greet, ignoreIt } from '../phrases.ts'

/** Proves that an address belongs to the person who gave it. */
export function verification(
  { expiresAt, link, name }: MessageData['verification'],
  desk: Desk,
): Letter {
  const { say } = desk
  return {
    subject: say(
      words(
        'Confirm your e-mail address',
        'أكّد عنوان بريدك الإلكتروني',
        'Confirme su correo electrónico',
      ),
    ),
    preview: say(
      words(
        'One step, and this address is yours.',
        'خطوة واحدة ويصبح هذا العنوان مؤكدًا.',
        'Un paso más y esta dirección quedará confirmada.',
      ),
    ),
    heading: say(
      words(
        'Confirm your e-mail address',
        'أكّد عنوان بريدك الإلكتروني',
        'Confirme su correo electrónico',
      ),
    ),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'This address was given for an account at {house}. Confirm that it is yours.',
          'أُعطي هذا العنوان لحساب في {house}. أكّد أنه عنوانك.',
          'Se ha indicado esta dirección para una cuenta en {house}. Confirme que es suya.',
        ),
      ),
    ],
    button: { label: say(words('Confirm', 'تأكيد', 'Confirmar')), link },
    notes: [goodUntil(desk, expiresAt), ignoreIt(desk)],
  }
}
