import { words } from '../../lib/words.ts'
import { passwordMismatch } from '../../services/accounts/passwordMismatch.ts'

/** The sentences of the password field. */
export const passwordWords = {
  legend: words('Password', 'كلمة المرور', 'Contraseña'),
  help: words(
    'Left empty: a new user is invited by mail, an existing one keeps the present password.',
    'إذا تُركت فارغة: يُدعى المستخدم الجديد بالبريد، ويحتفظ الحالي بكلمة مروره.',
    'Vacía: un usuario nuevo recibe una invitación y uno existente conserva la suya.',
  ),
  password: words('New password', 'كلمة مرور جديدة', 'Contraseña nueva'),
  confirmation: words('Repeat the password', 'أعد كتابة كلمة المرور', 'Repita la contraseña'),
  mismatch: passwordMismatch,
  generate: words('Generate one', 'توليد كلمة مرور', 'Generar una'),
  show: words('Show', 'إظهار', 'Mostrar'),
  rules: words('A password must be:', 'يجب أن تكون كلمة المرور:', 'La contraseña debe ser:'),
}
