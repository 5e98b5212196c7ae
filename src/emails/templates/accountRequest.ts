import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet } from '../phrases.ts'

type Data = MessageData['account-request']

/** To an administrator: somebody asks for an account. */
function received({ link, name, requester }: Data, desk: Desk): Letter {
  const { say } = desk
  return {
    subject: say(
      words(
        '{requester} asks for an account at {house}',
        'يطلب {requester} حسابًا في {house}',
        '{requester} solicita una cuenta en {house}',
      ),
      { requester },
    ),
    preview: say(
      words(
        'The request waits for a decision.',
        'الطلب في انتظار قرار.',
        'La solicitud espera una decisión.',
      ),
    ),
    heading: say(words('A request for an account', 'طلب حساب', 'Una solicitud de cuenta')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          '{requester} asks for an account at {house}. Look at the request, then approve or reject it.',
          'يطلب {requester} حسابًا في {house}. اطّلع على الطلب ثم وافق عليه أو ارفضه.',
          '{requester} solicita una cuenta en {house}. Revise la solicitud y apruébela o recházela.',
        ),
        { requester },
      ),
    ],
    button: { label: say(words('See the request', 'عرض الطلب', 'Ver la solicitud')), link },
  }
}

/** To the person who asked: there will be no account. */
function rejected({ link, name }: Data, desk: Desk): Letter {
  const { say } = desk
  return {
    subject: say(
      words(
        'Your request for an account at {house}',
        'طلبك لحساب في {house}',
        'Su solicitud de cuenta en {house}',
      ),
    ),
    preview: say(words('A decision was made.', 'تم اتخاذ قرار.', 'Se ha tomado una decisión.')),
    heading: say(
      words('Your request for an account', 'طلبك للحصول على حساب', 'Su solicitud de cuenta'),
    ),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'Thank you for your request. {house} cannot open an account for you at present.',
          'شكرًا على طلبك. لا يمكن فتح حساب لك في {house} في الوقت الحالي.',
          'Gracias por su solicitud. Por ahora no es posible abrirle una cuenta en {house}.',
        ),
      ),
      say(
        words(
          'If you think that this is a mistake, speak to the people you work with there.',
          'إذا كنت تعتقد أن هذا خطأ فتحدث مع من تعمل معهم هناك.',
          'Si cree que es un error, hable con las personas con las que trabaja allí.',
        ),
      ),
    ],
    button: {
      label: say(words('To {house}', 'إلى {house}', 'Ir a {house}')),
      link,
    },
  }
}

/** What becomes of a request for an account. */
export const accountRequest = (data: Data, desk: Desk): Letter =>
  data.outcome === 'received' ? received(data, desk) : rejected(data, desk)
