import { isRole, staffAccountManagers } from '../../access/roles.ts'
import { words, type Words } from '../../lib/words.ts'
import type { OfferedAction } from '../actions/ActionButtons.tsx'
import { readText } from '../asking/readKey.ts'

/** What can be done to the login of a staff member: the last part of its door's address. */
export type StaffAction = 'create_user_account' | 'link_user' | 'send_invitation' | 'unlink_user'

interface Described extends OfferedAction {
  name: StaffAction
  /** Said when it is done. */
  done: Words
}

const createAccount: Described = {
  name: 'create_user_account',
  label: words('Create account', 'إنشاء حساب', 'Crear cuenta'),
  done: words(
    'The account is there; its credentials are on their way.',
    'أُنشئ الحساب وبيانات الدخول في الطريق.',
    'La cuenta está creada; las credenciales van en camino.',
  ),
}

const linkUser: Described = {
  name: 'link_user',
  label: words('Link user', 'ربط مستخدم', 'Vincular usuario'),
  done: words('Linked.', 'تم الربط.', 'Vinculado.'),
}

const sendCredentials: Described = {
  name: 'send_invitation',
  label: words('Send credentials', 'إرسال بيانات الدخول', 'Enviar credenciales'),
  done: words(
    'New credentials are on their way.',
    'بيانات دخول جديدة في الطريق.',
    'Van en camino credenciales nuevas.',
  ),
  warning: words(
    'New credentials are mailed. The present password or link stops working at once, and every session ends.',
    'تُرسل بيانات دخول جديدة. تتوقف كلمة المرور أو الرابط الحالي فورًا وتنتهي كل الجلسات.',
    'Se envían credenciales nuevas. La contraseña o el enlace actual deja de servir y se cierran todas las sesiones.',
  ),
}

const unlinkUser: Described = {
  name: 'unlink_user',
  label: words('Unlink', 'فك الربط', 'Desvincular'),
  done: words(
    'Unlinked; both records stay.',
    'فُك الربط وبقي السجلان.',
    'Desvinculado; ambos registros quedan.',
  ),
  warning: words(
    'The staff record has no account any more. The user stays and can still sign in; deactivate the user to end that.',
    'لن يكون لسجل الموظف حساب. يبقى المستخدم ويستطيع الدخول؛ عطّل المستخدم لمنع ذلك.',
    'El registro queda sin cuenta. El usuario sigue y puede entrar; desactívelo para impedirlo.',
  ),
  danger: true,
}

/** What can be done by the state of the account, the most likely first. Mails need an address. */
export function listStaffActions(row: unknown): readonly Described[] {
  const state = readText(row, 'accountState') ?? 'none'
  if (state === 'none') {
    return readText(row, 'email') === null ? [linkUser] : [createAccount, linkUser]
  }
  return state === 'deactivated' ? [unlinkUser] : [sendCredentials, unlinkUser]
}

/** Whether somebody may manage the login of a staff member (access.md, "Account actions"). The server judges again. */
export function mayManageStaff(me: unknown, row: unknown): boolean {
  const role = readText(me, 'role')
  if (!isRole(role) || !staffAccountManagers.includes(role)) return false
  return role !== 'hospital_admin' || readText(me, 'organization') === readText(row, 'organization')
}

/** What can be done to many at once: the last part of its door's address. */
export const staffBulkActions: readonly OfferedAction[] = [
  {
    name: 'create_user_accounts',
    label: words('Create user accounts', 'إنشاء حسابات', 'Crear cuentas'),
    warning: words(
      'Each gets a login with the role of their staff type, and a mail with the credentials.',
      'يحصل كل منهم على حساب بدور نوعه الوظيفي، ورسالة ببيانات الدخول.',
      'Cada uno recibe una cuenta con el rol de su tipo de personal y un correo con las credenciales.',
    ),
  },
  {
    name: 'send_credentials',
    label: sendCredentials.label,
    ...(sendCredentials.warning && { warning: sendCredentials.warning }),
  },
  {
    name: 'deactivate',
    label: words('Deactivate', 'تعطيل', 'Desactivar'),
    warning: words(
      'Their logins are closed at once and their sessions end. The staff records stay, and the seats become free.',
      'تُغلق حساباتهم فورًا وتنتهي جلساتهم. تبقى سجلات الموظفين وتصبح المقاعد شاغرة.',
      'Sus cuentas se cierran de inmediato y sus sesiones terminan. Los registros quedan y las plazas se liberan.',
    ),
    danger: true,
  },
]
