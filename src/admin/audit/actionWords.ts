import { sayIn, words, type Words } from '../../lib/words.ts'

const known: Readonly<Record<string, Words>> = {
  create: words('Created', 'إنشاء', 'Creación'),
  update: words('Changed', 'تعديل', 'Modificación'),
  delete: words('Deleted', 'حذف', 'Borrado'),
  'login.succeeded': words('Signed in', 'تسجيل دخول', 'Inicio de sesión'),
  'login.failed': words('Sign-in failed', 'فشل الدخول', 'Inicio de sesión fallido'),
  logout: words('Signed out', 'تسجيل خروج', 'Cierre de sesión'),
  'access.refused': words('Access refused', 'رُفض الوصول', 'Acceso denegado'),
  'account.locked': words('Account locked', 'قُفل الحساب', 'Cuenta bloqueada'),
  'account.unlocked': words('Account unlocked', 'فُتح قفل الحساب', 'Cuenta desbloqueada'),
  'account.deactivated': words('Account deactivated', 'عُطّل الحساب', 'Cuenta desactivada'),
  'account.reactivated': words('Account reactivated', 'أُعيد تفعيل الحساب', 'Cuenta reactivada'),
  'password.set': words('Password set', 'وُضعت كلمة مرور', 'Contraseña puesta'),
  'password.changed': words('Password changed', 'غُيّرت كلمة المرور', 'Contraseña cambiada'),
  'password.reset-requested': words(
    'Password reset requested',
    'طُلبت إعادة تعيين كلمة المرور',
    'Restablecimiento solicitado',
  ),
  'password.reset': words('Password reset', 'أُعيد تعيين كلمة المرور', 'Contraseña restablecida'),
  'staff.account-created': words('Account created', 'أُنشئ حساب', 'Cuenta creada'),
  'staff.account-linked': words('Account linked', 'رُبط حساب', 'Cuenta vinculada'),
  'staff.credentials-sent': words(
    'Credentials sent',
    'أُرسلت بيانات الدخول',
    'Credenciales enviadas',
  ),
  'patient.read': words('Record opened', 'فُتح السجل', 'Historia consultada'),
  'records.unlocked': words('Records unlocked', 'فُتح تجميد السجلات', 'Registros desbloqueados'),
  'export.created': words('Exported', 'تصدير', 'Exportación'),
  'api-key.created': words('API key created', 'أُنشئ مفتاح واجهة', 'Clave de API creada'),
  'api-key.revoked': words('API key revoked', 'أُلغي مفتاح واجهة', 'Clave de API revocada'),
}

/** An action of the trail in words; a code that has none yet is shown as plain text. */
export function sayAction(language: string | undefined, action: string): string {
  const found = known[action]
  if (found) return sayIn(language, found)
  const plain = action.replaceAll(/[.-]/g, ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
