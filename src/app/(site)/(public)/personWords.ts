import { words } from '../../../lib/words.ts'

/** The labels of what people say about themselves on these pages. */
export const personWords = {
  firstName: words('First name', 'الاسم الأول', 'Nombre'),
  lastName: words('Last name', 'اسم العائلة', 'Apellidos'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  password: words('Password', 'كلمة المرور', 'Contraseña'),
}
