import { words } from '../../lib/words.ts'

/** Said beside the second of two passwords that should be the same. */
export const passwordMismatch = words(
  'The two passwords are not the same.',
  'كلمتا المرور غير متطابقتين.',
  'Las dos contraseñas no coinciden.',
)
