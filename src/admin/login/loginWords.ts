import { words } from '../../lib/words.ts'

/** The sentences of the sign-in page. */
export const loginWords = {
  title: words('Sign in', 'تسجيل الدخول', 'Iniciar sesión'),
  lead: words(
    'For staff who administer a hospital or clinic.',
    'لمن يدير مستشفى أو عيادة.',
    'Para quienes administran un hospital o una clínica.',
  ),
  identifier: words(
    'Username or e-mail',
    'اسم المستخدم أو البريد الإلكتروني',
    'Usuario o correo electrónico',
  ),
  password: words('Password', 'كلمة المرور', 'Contraseña'),
  show: words('Show password', 'إظهار كلمة المرور', 'Mostrar contraseña'),
  hide: words('Hide password', 'إخفاء كلمة المرور', 'Ocultar contraseña'),
  submit: words('Sign in', 'دخول', 'Entrar'),
  pending: words('Signing in…', 'جارٍ الدخول…', 'Entrando…'),
  missing: words(
    'Enter your username or e-mail and your password.',
    'أدخل اسم المستخدم أو البريد وكلمة المرور.',
    'Escriba su usuario o correo y su contraseña.',
  ),
  unreachable: words(
    'The server could not be reached. Your entries are kept; try again.',
    'تعذر الوصول إلى الخادم. بياناتك محفوظة؛ حاول مجددًا.',
    'No se pudo contactar con el servidor. Sus datos siguen aquí; inténtelo de nuevo.',
  ),
  language: words('Language', 'اللغة', 'Idioma'),
}
