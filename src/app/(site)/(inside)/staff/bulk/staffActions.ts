import { words, type Words } from '../../../../../lib/words.ts'

/** What can be done to the logins of many staff members: the last part of the door's address. */
export type StaffAction = 'create_user_accounts' | 'send_credentials' | 'deactivate'

interface Described {
  label: Words
  /** What will happen, said before it does. */
  warning: Words
  danger?: boolean
}

/** Every action on many staff members, the destructive one at the end. */
export const staffActions: Readonly<Record<StaffAction, Described>> = {
  create_user_accounts: {
    label: words('Create accounts', 'إنشاء حسابات', 'Crear cuentas'),
    warning: words(
      'Each of them gets a login and a mail with it.',
      'يحصل كل منهم على حساب دخول ورسالة به.',
      'Cada persona recibe una cuenta y un correo con ella.',
    ),
  },
  send_credentials: {
    label: words('Send credentials', 'إرسال بيانات الدخول', 'Enviar credenciales'),
    warning: words(
      'Each of them gets a mail with a new way in; the old password or link is dead, and open sessions end.',
      'تصل كلاً منهم رسالة بدخول جديد؛ وتبطل كلمة المرور أو الرابط القديم وتنتهي الجلسات.',
      'Cada persona recibe un acceso nuevo; la contraseña o el enlace anterior deja de servir y sus sesiones terminan.',
    ),
  },
  deactivate: {
    label: words('Deactivate', 'تعطيل', 'Desactivar'),
    warning: words(
      'They are signed out at once and cannot sign in any more. Their records stay, and the seats become free.',
      'يُسجَّل خروجهم فورًا ولا يستطيعون الدخول بعد ذلك. تبقى سجلاتهم وتشغر المقاعد.',
      'Se cierra su sesión y ya no podrán entrar. Sus registros quedan y las plazas se liberan.',
    ),
    danger: true,
  },
}

/** Whether a text names one of the actions. */
export const isStaffAction = (name: string): name is StaffAction =>
  Object.hasOwn(staffActions, name)

/** The names of the actions, in the order in which they are offered. */
export const staffActionNames = Object.keys(staffActions).filter(isStaffAction)
