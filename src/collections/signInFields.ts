import type { Field } from 'payload'

import { words } from '../lib/words.ts'
import { choice } from './fields/choice.ts'
import { email } from './fields/email.ts'
import { flag } from './fields/flag.ts'
import { instant } from './fields/instant.ts'
import { serverOwned } from './fields/owned.ts'
import { phone } from './fields/phone.ts'
import { row, section } from './fields/section.ts'
import { listedBy, listedOnly, shownBy } from './fields/shownBy.ts'
import { username } from './fields/username.ts'

const never = () => false

/** Kept by the server and told by the account card; lists and filters have it as a column. */
const mirrored = <F extends Field & { name: string }>(field: F): F => listedOnly(serverOwned(field))

/** Takes a new password in; nothing ever gives one out. */
const password: Field = {
  name: 'password',
  type: 'text',
  virtual: true,
  label: words('New password', 'كلمة مرور جديدة', 'Contraseña nueva'),
  access: { read: never },
  custom: { secret: true },
}

/** Where a password is typed: the field itself can never be read, and the panel shows only readable fields. */
const passwordEntry: Field = {
  name: 'passwordEntry',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/admin/PasswordField.tsx#PasswordField' },
  },
}

/** What a user signs in with, and what the server knows of it. */
export const signInFields = section(words('Sign-in', 'الدخول', 'Acceso'), [
  row(
    listedBy(
      username('username', words('Username', 'اسم المستخدم', 'Usuario')),
      '/src/admin/accounts/PersonCell.tsx#PersonCell',
    ),
    shownBy(
      email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico')),
      '/src/admin/accounts/EmailInput.tsx#EmailInput',
    ),
    phone('phone', words('Phone', 'الهاتف', 'Teléfono')),
  ),
  password,
  passwordEntry,
  row(
    flag(
      'mustChangePassword',
      words('Must change password', 'يجب تغيير كلمة المرور', 'Debe cambiar la contraseña'),
      {
        defaultValue: false,
        description: words(
          'At the next sign-in a new password must be chosen before anything else.',
          'عند الدخول التالي يجب اختيار كلمة مرور جديدة قبل أي شيء آخر.',
          'En el próximo acceso hay que elegir una contraseña nueva antes de nada.',
        ),
      },
    ),
    listedOnly(
      listedBy(
        choice(
          'status',
          words('Status', 'الحالة', 'Estado'),
          {
            invited: words('Invited', 'مدعو', 'Invitado'),
            active: words('Active', 'نشط', 'Activo'),
            deactivated: words('Deactivated', 'معطّل', 'Desactivado'),
          },
          { index: true },
        ),
        '/src/admin/accounts/AccountCell.tsx#AccountCell',
      ),
    ),
  ),
  row(
    mirrored(
      instant('lastLoginAt', words('Last sign-in', 'آخر دخول', 'Último acceso'), {
        index: true,
      }),
    ),
    mirrored(instant('lockedUntil', words('Locked until', 'مقفل حتى', 'Bloqueado hasta'))),
    mirrored(
      instant('emailConfirmedAt', words('E-mail confirmed', 'تأكيد البريد', 'Correo confirmado')),
    ),
    mirrored(
      instant(
        'activationExpiresAt',
        words('Activation link expires', 'انتهاء رابط التفعيل', 'Vence el enlace de activación'),
      ),
    ),
  ),
  row(
    mirrored(
      instant(
        'passwordChangedAt',
        words('Password changed', 'تغيير كلمة المرور', 'Cambio de contraseña'),
      ),
    ),
    mirrored(
      instant(
        'passwordExpiresAt',
        words('Password expires', 'انتهاء كلمة المرور', 'Caducidad de la contraseña'),
      ),
    ),
    mirrored(
      choice(
        'twoFactor',
        words('Second factor', 'العامل الثاني', 'Segundo factor'),
        {
          off: words('Off', 'متوقف', 'Desactivado'),
          pending: words('Pending', 'قيد الإعداد', 'Pendiente'),
          on: words('On', 'مفعّل', 'Activado'),
        },
        { defaultValue: 'off', chip: true },
      ),
    ),
  ),
])
