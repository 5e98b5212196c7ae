import { words } from '../lib/words.ts'
import type { Desk } from './desk.ts'
import type { Fact } from './letter.ts'
import type { Sentence } from './sentence.ts'

const helloName = words('Hello {name},', 'مرحبًا {name}،', 'Hola, {name}:')
const hello = words('Hello,', 'مرحبًا،', 'Hola:')

/** How every mail begins. */
export const greet = ({ say }: Desk, name: string): Sentence =>
  name.trim() === '' ? say(hello) : say(helloName, { name })

/** How long a link is good, and that it is good once. */
export const goodUntil = ({ say, when }: Desk, moment: string): Sentence =>
  say(
    words(
      'The link works once, until {moment}.',
      'يعمل الرابط مرة واحدة، وحتى {moment}.',
      'El enlace sirve una sola vez, hasta el {moment}.',
    ),
    { moment: when(moment) },
  )

/** For mails that anybody can cause by typing an address. */
export const ignoreIt = ({ say }: Desk): Sentence =>
  say(
    words(
      'If you did not ask for this, ignore this mail: nothing changes.',
      'إذا لم تطلب ذلك فتجاهل هذه الرسالة: لن يتغير شيء.',
      'Si no lo ha pedido, ignore este correo: nada cambia.',
    ),
  )

/** Where something was done from, as far as it is known. */
export function placeFacts(
  { say }: Desk,
  { ip, device }: { ip: string | null; device: string | null },
): Fact[] {
  return [
    ...(device === null
      ? []
      : [{ label: say(words('Device', 'الجهاز', 'Dispositivo')), value: device }]),
    ...(ip === null
      ? []
      : [{ label: say(words('Address', 'عنوان الشبكة', 'Dirección IP')), value: ip }]),
  ]
}
