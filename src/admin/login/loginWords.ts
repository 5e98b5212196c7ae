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
  again: words('Try again in', 'حاول مجددًا بعد', 'Inténtelo de nuevo en'),
  codeTitle: words('Second factor', 'العامل الثاني', 'Segundo factor'),
  codeOfApp: words(
    'Code from your authenticator app',
    'الرمز من تطبيق المصادقة',
    'Código de su aplicación de autenticación',
  ),
  codeOfMail: words(
    'Code from the e-mail',
    'الرمز من البريد الإلكتروني',
    'Código del correo electrónico',
  ),
  recoveryCode: words('Recovery code', 'رمز الاسترداد', 'Código de recuperación'),
  codeMailed: words(
    'A code is on its way to your e-mail address.',
    'الرمز في الطريق إلى بريدك الإلكتروني.',
    'Va en camino un código a su correo electrónico.',
  ),
  useApp: words('Use the authenticator app', 'استخدم تطبيق المصادقة', 'Usar la aplicación'),
  useMail: words('Send a code by e-mail', 'أرسل رمزًا بالبريد', 'Enviar un código por correo'),
  mailAgain: words('Send the code again', 'أعد إرسال الرمز', 'Enviar el código otra vez'),
  useRecovery: words('Use a recovery code', 'استخدم رمز استرداد', 'Usar un código de recuperación'),
  back: words('Back', 'رجوع', 'Volver'),
  forgot: words('Forgot your password?', 'نسيت كلمة المرور؟', '¿Olvidó su contraseña?'),
  elsewhere: words(
    'Sign in with your organization’s account',
    'الدخول بحساب مؤسستك',
    'Entrar con la cuenta de su organización',
  ),
  elsewhereBy: words('Sign in with', 'الدخول عبر', 'Entrar con'),
}
