import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet } from '../phrases.ts'

/** A new account with its temporary password: the only place where that password is ever written. */
export function credentials(
  { email, loginUrl, name, password, username }: MessageData['credentials'],
  desk: Desk,
): Letter {
  const { say } = desk
  return {
    subject: say(words('Your account at {house}', 'حسابك في {house}', 'Su cuenta en {house}')),
    preview: say(
      words(
        'Your username, a temporary password, and where to sign in.',
        'اسم المستخدم وكلمة مرور مؤقتة ومكان تسجيل الدخول.',
        'Su usuario, una contraseña temporal y dónde iniciar sesión.',
      ),
    ),
    heading: say(words('Your account is ready', 'حسابك جاهز', 'Su cuenta está lista')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'An account was created for you at {house}. Sign in with these details:',
          'أُنشئ لك حساب في {house}. سجّل الدخول بهذه البيانات:',
          'Se ha creado una cuenta para usted en {house}. Inicie sesión con estos datos:',
        ),
      ),
    ],
    facts: [
      { label: say(words('Username', 'اسم المستخدم', 'Usuario')), value: username, exact: true },
      {
        label: say(words('Temporary password', 'كلمة المرور المؤقتة', 'Contraseña temporal')),
        value: password,
        exact: true,
      },
      {
        label: say(words('E-mail', 'البريد الإلكتروني', 'Correo electrónico')),
        value: email,
        exact: true,
      },
    ],
    warning: say(
      words(
        'Change this password when you first sign in. It stops working after 72 hours.',
        'غيّر كلمة المرور هذه عند أول تسجيل دخول. تتوقف عن العمل بعد 72 ساعة.',
        'Cambie esta contraseña la primera vez que inicie sesión. Deja de funcionar a las 72 horas.',
      ),
    ),
    button: { label: say(words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')), link: loginUrl },
    notes: [
      say(
        words(
          'Nobody will ever ask you for your password. Do not pass this mail on.',
          'لن يطلب منك أحد كلمة المرور أبدًا. لا تُعد توجيه هذه الرسالة.',
          'Nadie le pedirá nunca su contraseña. No reenvíe este correo.',
        ),
      ),
    ],
  }
}
