import { words } from '../../../../lib/words.ts'

/** The labels that the sign-in page and its action share. */
export const loginWords = {
  identifier: words(
    'Username or e-mail',
    'اسم المستخدم أو البريد الإلكتروني',
    'Usuario o correo electrónico',
  ),
  password: words('Password', 'كلمة المرور', 'Contraseña'),
}
