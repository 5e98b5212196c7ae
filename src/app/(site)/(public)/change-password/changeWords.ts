import { words } from '../../../../lib/words.ts'

/** The labels that the page and its action share. */
export const changeWords = {
  currentPassword: words('Present password', 'كلمة المرور الحالية', 'Contraseña actual'),
  newPassword: words('New password', 'كلمة المرور الجديدة', 'Contraseña nueva'),
}
