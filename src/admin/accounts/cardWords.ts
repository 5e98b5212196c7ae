import { words } from '../../lib/words.ts'

/** The sentences of the account card. */
export const cardWords = {
  title: words('Account', 'الحساب', 'Cuenta'),
  lastLoginAt: words('Last sign-in', 'آخر دخول', 'Último acceso'),
  passwordChangedAt: words('Password changed', 'تغيير كلمة المرور', 'Contraseña cambiada'),
  emailConfirmedAt: words('E-mail confirmed', 'تأكيد البريد', 'Correo confirmado'),
  never: words('Never', 'لم يحدث بعد', 'Nunca'),
  passwordExpiresAt: words(
    'Temporary password ends',
    'انتهاء كلمة المرور المؤقتة',
    'Fin de la contraseña temporal',
  ),
  twoFactor: words('Second factor', 'العامل الثاني', 'Segundo factor'),
  mustChange: words('Must change password', 'يجب تغيير كلمة المرور', 'Debe cambiar la contraseña'),
  saveFirst: words(
    'Save or discard your changes to act on the account.',
    'احفظ تغييراتك أو تجاهلها لاتخاذ إجراء على الحساب.',
    'Guarde o descarte los cambios para actuar sobre la cuenta.',
  ),
  invites: words(
    'Role, names and e-mail are enough. On saving, an activation link good for 72 hours is mailed to the address; the person chooses the password there and cannot sign in before.',
    'يكفي الدور والاسم والبريد. عند الحفظ يُرسل إلى العنوان رابط تفعيل صالح 72 ساعة؛ يختار الشخص كلمة مروره هناك ولا يمكنه الدخول قبل ذلك.',
    'Bastan el rol, los nombres y el correo. Al guardar se envía un enlace de activación válido 72 horas; la persona elige allí su contraseña y no puede entrar antes.',
  ),
}
