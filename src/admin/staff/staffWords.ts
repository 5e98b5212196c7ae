import { words } from '../../lib/words.ts'

/** The sentences of a staff member's login. */
export const staffWords = {
  title: words('Account', 'الحساب', 'Cuenta'),
  none: words('No account', 'بلا حساب', 'Sin cuenta'),
  invited: words('Invited', 'مدعو', 'Invitado'),
  active: words('Active', 'نشط', 'Activo'),
  deactivated: words('Deactivated', 'معطّل', 'Desactivado'),
  user: words('User', 'المستخدم', 'Usuario'),
  role: words('Role', 'الدور', 'Rol'),
  lastLogin: words('Last sign-in', 'آخر دخول', 'Último acceso'),
  never: words('Never', 'لم يحدث بعد', 'Nunca'),
  fresh: words(
    'Once the record is saved, a login can be created for it or an existing one linked.',
    'بعد حفظ السجل يمكن إنشاء حساب له أو ربط حساب موجود.',
    'Una vez guardado el registro se puede crear una cuenta o vincular una existente.',
  ),
  saveFirst: words(
    'Save or discard your changes to act on the account.',
    'احفظ تغييراتك أو تجاهلها لاتخاذ إجراء على الحساب.',
    'Guarde o descarte los cambios para actuar sobre la cuenta.',
  ),
  noEmail: words(
    'An account needs an e-mail: add one and save.',
    'يحتاج الحساب إلى بريد إلكتروني: أضفه ثم احفظ.',
    'Una cuenta necesita un correo: añádalo y guarde.',
  ),
  creates: words(
    'The username is made from the names, and the credentials are mailed to',
    'يُشتق اسم المستخدم من الاسم، وتُرسل بيانات الدخول إلى',
    'El usuario se forma con los nombres y las credenciales se envían a',
  ),
  byType: words('By staff type', 'حسب نوع الموظف', 'Según el tipo de personal'),
  search: words(
    'Name, username or e-mail',
    'الاسم أو اسم المستخدم أو البريد',
    'Nombre, usuario o correo',
  ),
  offered: words(
    'Users of this organization that belong to no staff record',
    'مستخدمو هذه المؤسسة غير المرتبطين بسجل موظف',
    'Usuarios de esta organización sin registro de personal',
  ),
  nobody: words('Nobody matches.', 'لا أحد يطابق.', 'Nadie coincide.'),
  csv: words('Download CSV', 'تنزيل CSV', 'Descargar CSV'),
  views: words('Saved views', 'العروض المحفوظة', 'Vistas guardadas'),
}
