import { grantableRoles, isRole } from '../../access/roles.ts'
import { words, type Words } from '../../lib/words.ts'
import type { AccountState } from './accountState.ts'

/** What can be done to an account: the last part of its door's address. */
export type AccountAction =
  | 'resend-activation'
  | 'unlock'
  | 'reactivate'
  | 'send-reset-link'
  | 'force-password-change'
  | 'end-sessions'
  | 'reset-second-factor'
  | 'deactivate'

interface Described {
  label: Words
  /** Said when it is done. */
  done: Words
  /** States in which it makes sense. */
  states: readonly AccountState[]
  /** Said before it is done; what needs no second thought has none. */
  warning?: Words
  danger?: boolean
}

const signingIn: readonly AccountState[] = ['active', 'locked']

/** Every account action with its words, the next one of a state first. */
export const accountActions: Readonly<Record<AccountAction, Described>> = {
  'resend-activation': {
    label: words('Resend link', 'إعادة إرسال الرابط', 'Reenviar enlace'),
    done: words(
      'A new activation link is on its way; the old one is dead.',
      'رابط تفعيل جديد في الطريق؛ والقديم لم يعد صالحًا.',
      'Va en camino un enlace nuevo; el anterior ya no sirve.',
    ),
    states: ['invited', 'expired'],
  },
  unlock: {
    label: words('Unlock', 'فتح القفل', 'Desbloquear'),
    done: words(
      'Unlocked: they can sign in again.',
      'فُتح القفل ويمكن تسجيل الدخول مجددًا.',
      'Desbloqueado: ya puede entrar de nuevo.',
    ),
    states: ['locked'],
  },
  reactivate: {
    label: words('Reactivate', 'إعادة التفعيل', 'Reactivar'),
    done: words(
      'Reactivated; it takes a seat again.',
      'أُعيد التفعيل ويشغل مقعدًا من جديد.',
      'Reactivado; vuelve a ocupar una plaza.',
    ),
    states: ['deactivated'],
  },
  'send-reset-link': {
    label: words('Mail a reset link', 'إرسال رابط إعادة التعيين', 'Enviar enlace de contraseña'),
    done: words(
      'A link to choose a new password is on its way.',
      'رابط اختيار كلمة مرور جديدة في الطريق.',
      'Va en camino un enlace para elegir una contraseña nueva.',
    ),
    states: signingIn,
  },
  'force-password-change': {
    label: words('Force a password change', 'فرض تغيير كلمة المرور', 'Exigir cambio de contraseña'),
    done: words(
      'At the next sign-in a new password must be chosen.',
      'سيُطلب اختيار كلمة مرور جديدة عند الدخول التالي.',
      'En el próximo acceso deberá elegir una contraseña nueva.',
    ),
    states: signingIn,
    warning: words(
      'The present password will work once more, only to choose a new one.',
      'ستعمل كلمة المرور الحالية مرة واحدة فقط لاختيار أخرى جديدة.',
      'La contraseña actual servirá solo para elegir una nueva.',
    ),
  },
  'end-sessions': {
    label: words('End all sessions', 'إنهاء كل الجلسات', 'Cerrar todas las sesiones'),
    done: words(
      'Every session has ended.',
      'انتهت كل الجلسات.',
      'Se han cerrado todas las sesiones.',
    ),
    states: signingIn,
    warning: words(
      'Every device that is signed in now is signed out at once; unsaved work there is lost.',
      'يُسجَّل خروج كل الأجهزة فورًا، ويضيع ما لم يُحفظ عليها.',
      'Todos los dispositivos se desconectan de inmediato; lo que no se guardó se pierde.',
    ),
  },
  'reset-second-factor': {
    label: words('Reset second factor', 'إعادة ضبط العامل الثاني', 'Restablecer segundo factor'),
    done: words(
      'The second factor is gone; where it is required it must be set up anew.',
      'أُزيل العامل الثاني؛ ويجب إعداده من جديد حيث يكون مطلوبًا.',
      'Se quitó el segundo factor; donde sea obligatorio habrá que configurarlo de nuevo.',
    ),
    states: signingIn,
    warning: words(
      'The authenticator and the recovery codes of this person stop working.',
      'يتوقف تطبيق المصادقة ورموز الاسترداد الخاصة بهذا الشخص عن العمل.',
      'Su autenticador y sus códigos de recuperación dejan de funcionar.',
    ),
  },
  deactivate: {
    label: words('Deactivate', 'تعطيل', 'Desactivar'),
    done: words(
      'Deactivated; every session has ended and the seat is free.',
      'عُطّل الحساب وانتهت جلساته وأصبح المقعد شاغرًا.',
      'Desactivado; sus sesiones terminaron y la plaza queda libre.',
    ),
    states: ['active', 'locked', 'invited', 'expired'],
    warning: words(
      'They are signed out at once and cannot sign in any more. Their records stay, and the seat becomes free.',
      'يُسجَّل خروجه فورًا ولا يستطيع الدخول بعد ذلك. تبقى سجلاته ويصبح المقعد شاغرًا.',
      'Se cierra su sesión y ya no podrá entrar. Sus registros quedan y la plaza se libera.',
    ),
    danger: true,
  },
}

const isAction = (name: string): name is AccountAction => Object.hasOwn(accountActions, name)

/** The names of all account actions, in the order in which they are offered. */
const actionNames = Object.keys(accountActions).filter(isAction)

interface Subject {
  id?: unknown
  role?: unknown
  email?: unknown
  twoFactor?: unknown
}

/** Whether somebody may act upon an account: not one's own, and only below the own role. The server judges again. */
export function mayManage(me: object | null, subject: Subject): boolean {
  const mine: Subject = me ?? {}
  return (
    isRole(mine.role) &&
    isRole(subject.role) &&
    mine.id !== subject.id &&
    grantableRoles(mine.role).includes(subject.role)
  )
}

/** What can be done to an account in a state, the most likely first. */
export const listActions = (state: AccountState, subject: Subject): AccountAction[] =>
  actionNames.filter((name) => {
    if (!accountActions[name].states.includes(state)) return false
    if (name === 'reset-second-factor') return subject.twoFactor === 'on'
    const mails = name === 'resend-activation' || name === 'send-reset-link'
    return !mails || Boolean(subject.email)
  })

/** The one action that an account in trouble waits for; none for an active one. */
export function nextAction(actions: readonly AccountAction[]): AccountAction | undefined {
  return actions.find((name) => ['resend-activation', 'unlock', 'reactivate'].includes(name))
}
