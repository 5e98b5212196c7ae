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
  'account.activation-sent': words(
    'Activation link sent',
    'أُرسل رابط التفعيل',
    'Enlace de activación enviado',
  ),
  'account.activated': words('Account activated', 'فُعّل الحساب', 'Cuenta activada'),
  'sessions.ended': words(
    'Signed out everywhere',
    'أُنهيت كل الجلسات',
    'Todas las sesiones terminadas',
  ),
  'second-factor.enabled': words(
    'Second factor switched on',
    'فُعّل العامل الثاني',
    'Segundo factor activado',
  ),
  'second-factor.disabled': words(
    'Second factor switched off',
    'أُوقف العامل الثاني',
    'Segundo factor desactivado',
  ),
  'second-factor.used': words('Second factor used', 'استُخدم العامل الثاني', 'Segundo factor usado'),
  'second-factor.failed': words(
    'Wrong code of the second factor',
    'رمز خاطئ للعامل الثاني',
    'Código erróneo del segundo factor',
  ),
  'second-factor.reset': words(
    'Second factor reset',
    'أُعيد ضبط العامل الثاني',
    'Segundo factor restablecido',
  ),
  'account.email-change-requested': words(
    'Change of e-mail requested',
    'طُلب تغيير البريد',
    'Cambio de correo solicitado',
  ),
  'account.email-changed': words('E-mail changed', 'غُيّر البريد', 'Correo cambiado'),
  'account.email-confirmed': words('E-mail confirmed', 'أُكّد البريد', 'Correo confirmado'),
  'password.change-forced': words(
    'New password demanded',
    'طُلبت كلمة مرور جديدة',
    'Se exigió una contraseña nueva',
  ),
  'password.proof-failed': words(
    'Own password entered wrongly',
    'أُدخلت كلمة المرور الحالية خطأ',
    'Contraseña actual mal escrita',
  ),
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
  'patient.account-created': words(
    'Account of the patient opened',
    'فُتح حساب المريض',
    'Cuenta del paciente abierta',
  ),
  'patient.account-ended': words(
    'Account of the patient ended',
    'أُنهي حساب المريض',
    'Cuenta del paciente terminada',
  ),
  'import.staff': words('Staff imported', 'استُورد موظفون', 'Personal importado'),
  'patient.read': words('Record opened', 'فُتح السجل', 'Historia consultada'),
  'admission.suspended': words('Cycle suspended', 'عُلّقت الإقامة', 'Ingreso suspendido'),
  'admission.resumed': words('Cycle resumed', 'استُؤنفت الإقامة', 'Ingreso reanudado'),
  'admission.ended': words('Cycle ended', 'أُنهيت الإقامة', 'Ingreso terminado'),
  'records.unlocked': words('Records unlocked', 'فُتح تجميد السجلات', 'Registros desbloqueados'),
  'record.printed': words('Printed', 'طُبع', 'Impreso'),
  'export.created': words('Exported', 'تصدير', 'Exportación'),
  'account.registered': words('Registered', 'سجّل بنفسه', 'Se registró'),
  'identity.linked': words('External login linked', 'رُبط حساب خارجي', 'Acceso externo vinculado'),
  'identity.unlinked': words(
    'External login unlinked',
    'أُلغي ربط حساب خارجي',
    'Acceso externo desvinculado',
  ),
  'invitation.accepted': words('Invitation accepted', 'قُبلت الدعوة', 'Invitación aceptada'),
  'invitation.declined': words('Invitation declined', 'رُفضت الدعوة', 'Invitación rechazada'),
  'invitation.resent': words('Invitation sent again', 'أُعيد إرسال الدعوة', 'Invitación reenviada'),
  'invitation.revoked': words('Invitation revoked', 'سُحبت الدعوة', 'Invitación revocada'),
  'organization.member-removed': words(
    'Removed from the organization',
    'أُزيل من المؤسسة',
    'Retirado de la organización',
  ),
  'organization.wiped': words('Organization wiped', 'مُسحت المؤسسة', 'Organización borrada'),
  'staff.account-unlinked': words('Account unlinked', 'أُلغي ربط الحساب', 'Cuenta desvinculada'),
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
